-- Consortia, their members and commitments; procurements with lots, items, criteria and frozen participants.

create table consortium (
  id uuid primary key,
  version bigint not null,
  revision bigint not null,
  challenge_id uuid not null,
  name text not null,
  lead_id uuid not null,
  status text not null,
  quorum_percent int not null check (quorum_percent between 1 and 100),
  votes text not null,
  cost_split text not null,
  exit_terms text,
  liability text,
  call_in_days int not null default 0 check (call_in_days >= 0),
  agreement_version int not null default 0,
  agreement_hash text,
  agreement_text text,
  withdrawal_reason text,
  formed_at timestamptz not null,
  constituted_at timestamptz
);
create index consortium_challenge on consortium (challenge_id);
create index consortium_newest on consortium (formed_at desc, id desc);

create table member (
  id uuid primary key,
  version bigint not null,
  consortium_id uuid not null references consortium,
  organisation_id uuid not null,
  name text not null,
  status text not null,
  invited_at timestamptz not null,
  joined_at timestamptz,
  reason text,
  accepted_hash text,
  accepted_by text,
  accepted_at timestamptz,
  decision_reference text,
  decided_on date,
  call_in_expires date,
  committed_at timestamptz,
  committed_by text,
  unique (consortium_id, organisation_id)
);
create index member_organisation on member (organisation_id, status);

create table commitment_line (
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  item text not null,
  cpv text,
  unit text not null,
  quantity numeric(18,3) not null check (quantity >= 0),
  option_quantity numeric(18,3) not null default 0 check (option_quantity >= 0),
  maximum_unit_price numeric(18,4),
  previous_unit_price numeric(18,4),
  starts_on date,
  unique (member_id, item) deferrable initially deferred
);

create table procurement (
  id uuid primary key,
  version bigint not null,
  revision bigint not null,
  consortium_id uuid not null references consortium,
  challenge_id uuid not null,
  lead_id uuid not null,
  ocid text unique,
  procedure text not null,
  category text not null,
  status text not null,
  title text not null,
  description text not null,
  author text not null,
  created_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  approved_by text,
  published_at timestamptz,
  publish_on date,
  questions_until timestamptz,
  tenders_until timestamptz,
  award_planned date,
  contract_start date,
  contract_end date,
  contract_max_end date,
  price_formula text,
  price_decimals int,
  price_reference numeric(18,2),
  price_floor numeric(18,2),
  tie_break text,
  conflicts_assessed boolean not null default false,
  conflicts_statement text,
  reasons_not_lotting text,
  reasons_no_engagement text,
  participation_conditions text,
  payment_terms text,
  risks text,
  value_net numeric(18,2),
  value_gross numeric(18,2),
  above_threshold boolean,
  standstill_ends_on date,
  standstill_blocked boolean not null default false,
  awarded_at timestamptz,
  termination_reason text,
  terminated_at timestamptz
);
create index procurement_consortium on procurement (consortium_id);
create index procurement_published on procurement (published_at desc, id desc) where published_at is not null;
create sequence ocid_number;

create table lot (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  number int not null,
  title text not null,
  description text not null,
  cpv text not null,
  reserve numeric(18,2),
  price_reference numeric(18,2),
  price_floor numeric(18,2)
);
create index lot_procurement on lot (procurement_id, number);

create table lot_item (
  id uuid primary key,
  lot_id uuid not null references lot on delete cascade,
  position int not null,
  item text not null,
  description text not null,
  cpv text not null,
  quantity numeric(18,3) not null check (quantity > 0),
  unit text not null
);
create index lot_item_lot on lot_item (lot_id, position);

create table criterion (
  id uuid primary key,
  lot_id uuid not null references lot on delete cascade,
  position int not null,
  name text not null,
  kind text not null,
  weight numeric(6,3) not null check (weight > 0 and weight <= 100),
  question text,
  minimum_score int,
  max_score int not null default 5
);
create index criterion_lot on criterion (lot_id, position);

create table participant (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  organisation_id uuid not null,
  name text not null,
  lead boolean not null,
  unique (procurement_id, organisation_id)
);
create index participant_organisation on participant (organisation_id);

create table participant_quantity (
  id uuid primary key,
  participant_id uuid not null references participant on delete cascade,
  lot_id uuid not null references lot,
  lot_item_id uuid not null references lot_item,
  quantity numeric(18,3) not null,
  option_quantity numeric(18,3) not null default 0,
  previous_unit_price numeric(18,4),
  unique (participant_id, lot_item_id)
);
