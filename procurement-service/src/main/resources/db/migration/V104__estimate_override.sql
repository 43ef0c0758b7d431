-- A lead authority may put another estimated value in the place of the computed one, with a reason.
create table estimate_override (
  consortium_id uuid primary key references consortium,
  version bigint not null,
  net numeric(18,2) not null check (net > 0),
  reason text not null,
  stated_by text not null,
  stated_at timestamptz not null
);
