-- Every step of the process asks the Act, and every answer is kept, also that which refused.

alter table rule_assessment
  add column asking_id uuid,
  add column subject_id uuid,
  add column step text,
  add column allowed boolean,
  add column facts_on date,
  add column field text,
  add column effect text;

-- Until now only tender notices were assessed, and only those that were approved.
update rule_assessment r set
  asking_id = (
    select min(o.id::text)::uuid from rule_assessment o
    where o.procurement_id = r.procurement_id and o.assessed_at = r.assessed_at),
  subject_id = procurement_id,
  step = 'BEFORE_TENDER_NOTICE',
  allowed = true,
  facts_on = (assessed_at at time zone 'Europe/London')::date,
  field = case rule_id
    when 'pa2023.tendering-period' then 'timetable.tendersUntil'
    when 'pa2023.lots-considered' then 'reasonsNotLotting'
    when 'pa2023.criteria-published' then 'lots'
    else 'conflictsAssessed'
  end,
  effect = 'BLOCKS';

alter table rule_assessment
  alter column asking_id set not null,
  alter column subject_id set not null,
  alter column step set not null,
  alter column allowed set not null,
  alter column facts_on set not null,
  alter column field set not null,
  alter column effect set not null;

drop index rule_assessment_procurement;
create index rule_assessment_procurement on rule_assessment (procurement_id, step, asking_id);

create function rule_assessment_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what a rule said is never changed or deleted';
end $$;
create trigger rule_assessment_append_only before update or delete on rule_assessment
  for each row execute function rule_assessment_is_kept();

-- Whether the buyers think it could be divided into lots (s.18); null as long as nobody said.
alter table procurement add column lots_possible boolean;

-- Whether a supplier answered the challenge (s.17); null until the marketplace tells.
alter table market_challenge add column responded boolean;
