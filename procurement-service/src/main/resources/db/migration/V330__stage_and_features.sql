-- Standstill and termination are kept by the features that know them; a procurement keeps only its
-- stage and from when on the clock ends it.

alter table procurement add column stage_ends_at timestamptz;
update procurement set stage_ends_at = tenders_until
  where status = 'PUBLISHED' and published_at is not null;
update procurement
  set stage_ends_at = (standstill_ends_on + 1)::timestamp at time zone 'Europe/London'
  where status = 'STANDSTILL' and not standstill_blocked;

-- One for each award notice that was published.
create table standstill (
  procurement_id uuid primary key references procurement,
  ends_on date not null,
  ended_at timestamptz
);
insert into standstill (procurement_id, ends_on, ended_at)
  select id, standstill_ends_on, awarded_at from procurement where standstill_ends_on is not null;

create table termination (
  procurement_id uuid primary key references procurement,
  reason text not null,
  terminated_at timestamptz not null
);
insert into termination (procurement_id, reason, terminated_at)
  select id, termination_reason, terminated_at from procurement
  where termination_reason is not null;

drop index standstill_due;
alter table procurement
  drop column standstill_ends_on,
  drop column standstill_blocked,
  drop column awarded_at,
  drop column termination_reason,
  drop column terminated_at;
create index standstill_due on procurement (stage_ends_at) where status = 'STANDSTILL';

-- What a procurement's view, its lists and its facts show of both.
create view procurement_closing as
  select p.id as procurement_id, s.ends_on as standstill_ends_on, t.reason as termination_reason
  from procurement p
  left join standstill s on s.procurement_id = p.id
  left join termination t on t.procurement_id = p.id
  where s.procurement_id is not null or t.procurement_id is not null;
