-- Organisations, the people in them, and invitations.

create extension if not exists pg_trgm;

create table organisation (
    id                uuid primary key,
    version           bigint      not null,
    name              text        not null,
    kind              text        not null,
    status            text        not null,
    origin            text        not null,
    street_address    text,
    locality          text,
    postal_region     text,
    postal_code       text,
    country_name      text,
    region            text,
    staff             integer,
    turnover          numeric(20, 2),
    balance_sheet     numeric(20, 2),
    vcse              boolean     not null default false,
    suspension_reason text,
    registered_at     timestamptz not null,
    constraint organisation_suspended_with_a_reason
        check ((status = 'SUSPENDED') = (suspension_reason is not null))
);
create index organisation_newest on organisation (registered_at desc, id desc);
create index organisation_name on organisation using gin (lower(name) gin_trgm_ops);

-- The primary key is the claim: one number belongs to one organisation.
create table organisation_identifier (
    scheme          text not null,
    identifier      text not null,
    organisation_id uuid not null references organisation,
    primary key (scheme, identifier)
);
create index organisation_identifier_of on organisation_identifier (organisation_id);

create table combined_authority_constituent (
    authority_id    uuid not null references organisation,
    organisation_id uuid not null references organisation,
    member_from     date not null,
    member_until    date,
    primary key (authority_id, organisation_id, member_from),
    check (member_until is null or member_until >= member_from)
);
create index combined_authority_of on combined_authority_constituent (organisation_id);

create table membership (
    id              uuid primary key,
    version         bigint      not null,
    organisation_id uuid        not null references organisation,
    subject         text        not null,
    person_name     text        not null,
    roles           text[]      not null,
    granted_at      timestamptz not null,
    ended_at        timestamptz
);
-- A person is in an organisation once; ended memberships stay as history.
create unique index membership_current on membership (subject, organisation_id) where ended_at is null;
create index membership_of_organisation on membership (organisation_id) where ended_at is null;

create table invitation (
    id              uuid primary key,
    version         bigint      not null,
    organisation_id uuid        not null references organisation,
    email           text        not null,
    roles           text[]      not null,
    token_hash      text        not null unique,
    invited_by      text        not null,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    revoked_at      timestamptz
);
create index invitation_open on invitation (lower(email)) where accepted_at is null and revoked_at is null;
create index invitation_of_organisation on invitation (organisation_id);
