-- The marketplace takes more digits than fitted here, and such a demand never arrived.
alter table market_support
  alter column quantity_min type numeric,
  alter column quantity_max type numeric,
  alter column quantity type numeric;
alter table market_demand_line
  alter column quantity type numeric,
  alter column annual_budget type numeric,
  alter column previous_unit_price type numeric;

-- A consortium could be dissolved while it was buying, and then its last contract could not be
-- signed. It is buying as long as its published procurement has neither ended nor led to contracts.
update consortium c
   set status = 'BUYING'
 where status = 'DISSOLVED'
   and exists (select from procurement p
                where p.consortium_id = c.id
                  and p.published_at is not null
                  and p.status not in ('TERMINATED', 'CONTRACTED'));
