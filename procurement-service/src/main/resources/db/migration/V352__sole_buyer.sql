-- Where one authority alone is left to buy, another person of it approves an opening; else another
-- authority does, as before.
alter table opening add column sole_buyer boolean not null default false;
alter table opening drop constraint opening_check;
alter table opening add constraint opening_takes_two
  check (proposed_by <> approved_by and (sole_buyer or proposed_for <> approved_for));

-- Nobody calls an authority the only one that is not.
create function sole_buyer_is_alone() returns trigger language plpgsql as $$
begin
  if new.sole_buyer
     and (select count(*) from participant where procurement_id = new.procurement_id) <> 1 then
    raise exception 'procurement % has several buyers', new.procurement_id;
  end if;
  return new;
end $$;
create trigger opening_sole_buyer before insert or update on opening
  for each row execute function sole_buyer_is_alone();

-- What was proposed for a sole buyer could never be approved; now it can.
update opening o set sole_buyer = true
 where o.status = 'PROPOSED'
   and (select count(*) from participant p where p.procurement_id = o.procurement_id) = 1;
