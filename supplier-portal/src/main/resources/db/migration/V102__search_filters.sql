-- What results can be narrowed to beside what the table had: an amount is compared only with amounts
-- of its own currency, and a thing may say that it suits small firms. Rows of imported notices from
-- before say neither until their owner tells its facts again (docs/operations/facts.md).
alter table search_entry add column currency text;
alter table search_entry add column small_firms boolean not null default false;
update search_entry set currency = 'GBP' where kind = 'challenge' and amount is not null;
update search_entry set small_firms = true
 where kind in ('challenge', 'procurement') or kind = 'notice' and status = 'UK4' and url like '/notices/%';
