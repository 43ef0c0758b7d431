create table probe (
  id         uuid        primary key,
  owner      uuid        not null,
  title      text        not null unique,
  created_at timestamptz not null default clock_timestamp(),
  version    bigint      not null
);
create table probe_effect (
  seq          bigint generated always as identity primary key,
  fact_id      uuid   not null,
  aggregate_id uuid   not null,
  version      bigint not null
);
