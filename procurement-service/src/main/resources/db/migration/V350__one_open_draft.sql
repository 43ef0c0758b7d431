-- Of each notice of a procurement one draft is open: it waits for approval, or is on its way to the
-- central platform, which may refuse it, and then it waits again. So no contract is in two open
-- drafts of a contract details notice.

-- What was prepared beside one that is on its way could not stand beside its refusal.
update notice_draft waits set status = 'WITHDRAWN'
 where status in ('PREPARED', 'REFUSED')
   and exists (select from notice_draft sent
                where sent.procurement_id = waits.procurement_id
                  and sent.type = waits.type
                  and sent.status = 'APPROVED');

-- No index, because two that are on their way already can neither of them be called back. Of two
-- prepared at once the index on what waits refuses one.
create function one_draft_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from notice_draft
              where procurement_id = new.procurement_id
                and type = new.type
                and status in ('PREPARED', 'APPROVED', 'REFUSED')) then
    raise exception 'a draft of % of procurement % is open', new.type, new.procurement_id
      using errcode = 'unique_violation', constraint = 'notice_draft_open';
  end if;
  return new;
end $$;
create trigger notice_draft_open before insert on notice_draft
  for each row execute function one_draft_is_open();
