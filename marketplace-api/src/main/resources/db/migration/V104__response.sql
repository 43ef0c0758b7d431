-- What suppliers propose.

create table response (
    id                uuid primary key,
    version           bigint      not null,
    challenge_id      uuid        not null references challenge,
    supplier_id       uuid        not null references organisation,
    status            text        not null,
    proposal          jsonb       not null,
    confirmed_edition integer     not null,
    feedback          text,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    assessed_at       timestamptz,
    check ((status in ('SHORTLISTED', 'NOT_SHORTLISTED')) = (feedback is not null))
);
-- One at a time; a withdrawn one makes room for another.
create unique index response_one_per_supplier on response (challenge_id, supplier_id)
    where status <> 'WITHDRAWN';
create index response_to_challenge on response (challenge_id, created_at desc, id desc);
create index response_of_supplier on response (supplier_id, created_at desc, id desc);
