-- What councils need of a challenge, and how firmly.

create table support (
    id                 uuid primary key,
    version            bigint      not null,
    challenge_id       uuid        not null references challenge,
    organisation_id    uuid        not null references organisation,
    rung               text        not null,
    quantity_min       numeric,
    quantity_max       numeric,
    quantity           numeric,
    decision_reference text,
    statements         integer     not null,
    stated_at          timestamptz not null,
    withdrawn_at       timestamptz,
    unique (challenge_id, organisation_id),
    check (rung <> 'INTENT' or (quantity_min is not null and quantity_max is not null)),
    check (rung <> 'BOUND' or (quantity > 0 and decision_reference is not null))
);
create index support_of_organisation on support (organisation_id) where withdrawn_at is null;

create table demand_line (
    id                  uuid primary key,
    support_id          uuid    not null references support,
    position            integer not null,
    cpv                 text,
    item                text    not null,
    unit                text    not null,
    quantity            numeric not null check (quantity > 0),
    annual_budget       numeric,
    previous_unit_price numeric,
    currency            text    not null,
    earliest_start      date,
    latest_start        date,
    current_supplier    text,
    current_end         date,
    current_extensions  text,
    current_notice_days integer,
    standards           text[]  not null
);
create index demand_line_of_support on demand_line (support_id);
create index demand_line_cpv on demand_line (cpv);
