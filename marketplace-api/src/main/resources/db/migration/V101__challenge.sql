-- Challenges, their editions and documents, and what came of them.

create table challenge (
    id                uuid primary key,
    version           bigint      not null,
    organisation_id   uuid        not null references organisation,
    status            text        not null,
    edition           integer     not null,
    brief             jsonb       not null,
    authors           text[]      not null,
    title             text        not null,
    service_area      integer,
    cpv               text[]      not null,
    cpv_search        text[]      not null,
    questions_until   timestamptz,
    responses_until   timestamptz,
    return_reason     text,
    withdrawal_reason text,
    result_statement  text,
    listed_at         timestamptz not null,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    published_at      timestamptz,
    closed_at         timestamptz,
    result_at         timestamptz,
    check ((published_at is null) = (edition = 0))
);
create index challenge_public on challenge (listed_at desc, id desc) where published_at is not null;
create index challenge_of_organisation on challenge (organisation_id, listed_at desc, id desc);
create index challenge_cpv on challenge using gin (cpv_search) where published_at is not null;

create table challenge_edition (
    challenge_id uuid        not null references challenge,
    number       integer     not null,
    brief        jsonb       not null,
    documents    jsonb       not null,
    published_at timestamptz not null,
    primary key (challenge_id, number)
);

create table challenge_document (
    id           uuid        not null,
    challenge_id uuid        not null references challenge,
    name         text        not null,
    sha256       text        not null,
    size         bigint      not null,
    media_type   text        not null,
    attached_at  timestamptz not null,
    primary key (challenge_id, id)
);

-- What the other services told of a challenge: one row per consortium, procurement, contract, notice.
-- Contracts and notices name their procurement; facts of different topics come in any order.
create table challenge_progress (
    kind           text        not null,
    subject_id     uuid        not null,
    fact_version   bigint      not null,
    challenge_id   uuid,
    procurement_id uuid,
    ocid           text,
    title          text,
    state          text        not null,
    organisations  uuid[]      not null,
    happened_at    timestamptz not null,
    primary key (kind, subject_id)
);
create index challenge_progress_challenge on challenge_progress (challenge_id);
create index challenge_progress_procurement on challenge_progress (procurement_id);
