-- Decisions of an electorate that is written down when the question is put.

create table decision (
  id uuid primary key,
  version bigint not null,
  consortium_id uuid not null references consortium,
  convener_id uuid not null,
  purpose text not null,
  subject_id uuid,
  question text not null,
  options text[] not null,
  quorum_percent int not null,
  opened_by text not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  winning_option text
);
create index decision_consortium on decision (consortium_id, opened_at);
create index decision_subject on decision (subject_id) where subject_id is not null;

create table elector (
  id uuid primary key,
  version bigint not null,
  decision_id uuid not null references decision,
  organisation_id uuid not null,
  name text not null,
  weight numeric(20,4) not null check (weight >= 0),
  choice text,
  voted_by text,
  voted_at timestamptz,
  unique (decision_id, organisation_id)
);
create index elector_organisation on elector (organisation_id) where choice is null;

-- A closed decision and its votes never change.
create function decision_is_closed() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'decision' then
    if old.closed_at is not null then
      raise exception 'decision % is closed', old.id;
    end if;
  elsif exists (select 1 from decision d where d.id = old.decision_id and d.closed_at is not null) then
    raise exception 'decision % is closed', old.decision_id;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'decisions are never deleted';
  end if;
  return new;
end $$;
create trigger decision_immutable before update or delete on decision
  for each row execute function decision_is_closed();
create trigger elector_immutable before update or delete on elector
  for each row execute function decision_is_closed();
