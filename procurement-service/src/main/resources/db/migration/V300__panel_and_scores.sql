-- Who assesses what, what they scored alone and what they agreed. Scores are only ever added.

create table panel (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null unique references procurement,
  stage text not null,
  appointed_at timestamptz not null,
  agreed_at timestamptz,
  agreed_by text
);

create table panel_member (
  id uuid primary key,
  version bigint not null,
  panel_id uuid not null references panel,
  subject text not null,
  organisation_id uuid not null,
  name text not null,
  standing text not null,
  declared_at timestamptz,
  scores_locked_at timestamptz,
  unique (panel_id, subject)
);
create index panel_member_subject on panel_member (subject);

create table panel_assignment (
  id uuid primary key,
  panel_member_id uuid not null references panel_member,
  lot_id uuid not null references lot,
  criterion_id uuid not null references criterion,
  ended_at timestamptz
);
create unique index panel_assignment_once on panel_assignment (panel_member_id, criterion_id)
  where ended_at is null;

create table panel_declaration (
  id uuid primary key,
  panel_member_id uuid not null references panel_member,
  conflict boolean not null,
  statement text not null,
  declared_at timestamptz not null
);
create index panel_declaration_member on panel_declaration (panel_member_id);

create table individual_score (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  panel_member_id uuid not null references panel_member,
  lot_id uuid not null references lot,
  tender_id uuid not null,
  criterion_id uuid not null references criterion,
  score int not null check (score >= 0),
  reason text not null check (length(trim(reason)) > 0),
  revision int not null,
  recorded_at timestamptz not null,
  unique (panel_member_id, tender_id, criterion_id, revision)
);
create index individual_score_procurement on individual_score (procurement_id);

create table consensus_score (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  lot_id uuid not null references lot,
  tender_id uuid not null,
  criterion_id uuid not null references criterion,
  score int not null check (score >= 0),
  reason text not null check (length(trim(reason)) > 0),
  revision int not null,
  moderator text not null,
  moderator_name text not null,
  recorded_at timestamptz not null,
  unique (tender_id, criterion_id, revision)
);
create index consensus_score_procurement on consensus_score (procurement_id);

create function assessment_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what was assessed is never changed or deleted';
end $$;
create trigger panel_declaration_append_only before update or delete on panel_declaration
  for each row execute function assessment_is_append_only();
create trigger panel_declaration_not_emptied before truncate on panel_declaration
  for each statement execute function assessment_is_append_only();
create trigger individual_score_append_only before update or delete on individual_score
  for each row execute function assessment_is_append_only();
create trigger individual_score_not_emptied before truncate on individual_score
  for each statement execute function assessment_is_append_only();
create trigger consensus_score_append_only before update or delete on consensus_score
  for each row execute function assessment_is_append_only();
create trigger consensus_score_not_emptied before truncate on consensus_score
  for each statement execute function assessment_is_append_only();

-- A score after the lock, by whatever way, is refused by the database itself.
create function individual_score_before_lock() returns trigger language plpgsql as $$
begin
  if exists (select 1 from panel_member m
             where m.id = new.panel_member_id
               and (m.scores_locked_at is not null or m.standing <> 'CLEAR')) then
    raise exception 'the scores of this evaluator are locked or the evaluator may not score';
  end if;
  return new;
end $$;
create trigger individual_score_not_after_lock before insert on individual_score
  for each row execute function individual_score_before_lock();

create function consensus_before_agreement() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from panel p
                 where p.procurement_id = new.procurement_id and p.stage = 'MODERATION') then
    raise exception 'consensus is recorded during moderation only';
  end if;
  return new;
end $$;
create trigger consensus_score_in_moderation before insert on consensus_score
  for each row execute function consensus_before_agreement();
