-- What this service knows from the marketplace's facts; can be dropped and rebuilt by republishing.

create table party (
  id uuid primary key,
  version bigint not null,
  name text not null,
  kind text not null,
  status text not null,
  identifiers text[] not null,
  street_address text,
  locality text,
  postal_code text,
  region text,
  sme boolean,
  vcse boolean not null
);

create table party_membership (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null,
  subject text not null,
  roles text[] not null
);
create index party_membership_subject on party_membership (subject, organisation_id);

create table market_challenge (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null,
  title text not null,
  status text not null
);

create table market_support (
  challenge_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  version bigint not null,
  rung text not null,
  quantity_min numeric(18,3),
  quantity_max numeric(18,3),
  quantity numeric(18,3),
  decision_reference text,
  primary key (challenge_id, organisation_id)
);

create table market_demand_line (
  id uuid primary key,
  challenge_id uuid not null,
  organisation_id uuid not null,
  cpv text,
  item text not null,
  unit text not null,
  quantity numeric(18,3) not null,
  annual_budget numeric(18,2),
  previous_unit_price numeric(18,4),
  earliest_start date,
  latest_start date,
  current_supplier text,
  current_end date,
  notice_period_days int,
  foreign key (challenge_id, organisation_id) references market_support on delete cascade
);
create index market_demand_line_challenge on market_demand_line (challenge_id, organisation_id);
