-- What people were to be told of, once each: the marketplace, which knows the people, writes to them.

create table letter_cause (
    id            uuid        primary key default gen_random_uuid(),
    -- The kind and what it is about: nothing is told twice.
    cause         text        not null unique,
    kind          text        not null,
    organisations uuid[]      not null,
    roles         text[]      not null,
    only_people   text[]      not null,
    except_people text[]      not null,
    about_id      uuid        not null,
    within_id     uuid,
    words         jsonb       not null,
    until         timestamptz,
    at            timestamptz,
    caused_at     timestamptz not null
);
create index letter_cause_age on letter_cause (caused_at);

-- Of what was over before there were letters nobody is told.
create table letters_begin (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);
insert into letters_begin (at) values (guildhall_now());
call append_only('letters_begin');

create index tender_version_received on tender_version (received_at);
create index answer_answered on answer (answered_at);
