-- What those state who took an organisation over waits apart until an operator has verified them;
-- and an operator gives back what was taken wrongly.
alter table organisation
  add column stated         jsonb,
  add column name_withdrawn boolean not null default false;

alter table membership
  add column founder       boolean not null default false,
  add column released_at   timestamptz,
  add column readmitted_at timestamptz;

-- So far the first in an organisation was who registered it.
update membership set founder = true
where id in (
  select distinct on (organisation_id) id from membership order by organisation_id, granted_at, id);

create index membership_released on membership (organisation_id) where released_at is not null;
