-- What was checked before publication, documents and clarification questions.

create table rule_assessment (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  rule_id text not null,
  rule_version int not null,
  section text not null,
  outcome text not null,
  explanation text not null,
  assessed_at timestamptz not null
);
create index rule_assessment_procurement on rule_assessment (procurement_id, assessed_at);

create table procurement_document (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  name text not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  added_by text not null,
  added_at timestamptz not null
);
create index procurement_document_procurement on procurement_document (procurement_id, added_at);

create table question (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement,
  asker_id uuid not null,
  asked_by text not null,
  text text not null,
  asked_at timestamptz not null
);
create index question_procurement on question (procurement_id, asked_at, id);

-- Every version of an answer is kept.
create table answer (
  id uuid primary key,
  question_id uuid not null references question,
  number int not null,
  text text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  unique (question_id, number)
);
