-- What each organisation has under contract and until when.

create table estate_entry (
    id              uuid primary key,
    version         bigint      not null default 0,
    organisation_id uuid        not null references organisation,
    -- NOTICE: published notices say so; OWN: the organisation does
    source          text        not null,
    -- names the contract within its source, so that hearing of it again changes the same entry
    source_key      text        not null,
    notice_id       uuid references imported_notice,
    as_of           timestamptz not null,
    title           text,
    supplier        text,
    supplier_id     uuid references organisation,
    starts_on       date,
    ends_on         date        not null,
    latest_end      date,
    extension       text,
    notice_days     integer,
    amount          numeric,
    amount_gross    numeric,
    currency        text,
    buyers          integer     not null default 1,
    cpv             text[]      not null default '{}',
    ended_early     boolean     not null default false,
    recorded_at     timestamptz not null,
    constraint estate_entry_once unique (organisation_id, source, source_key)
);
create index estate_entry_of_organisation on estate_entry (organisation_id, recorded_at desc, id desc);
create index estate_entry_ending on estate_entry (ends_on);
