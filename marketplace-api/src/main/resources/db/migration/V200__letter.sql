-- What people are told: the letters to send, which are also everybody's News list.

create table letter (
    id              uuid primary key,
    cause           uuid        not null,
    kind            text        not null,
    subject         text,
    organisation_id uuid,
    about_id        uuid        not null,
    within_id       uuid,
    headline        text        not null,
    body            text        not null,
    -- The token of an invitation, until it is sent or of no use.
    secret          text,
    written_at      timestamptz not null,
    read_at         timestamptz,
    state           text        not null,
    message_id      text        not null unique,
    attempts        integer     not null default 0,
    -- Of the machines' time, not the sandbox's.
    queued_at       timestamptz not null default now(),
    due_at          timestamptz not null default now(),
    sent_at         timestamptz,
    trouble         text,
    check (state in ('QUEUED', 'SENT', 'NO_ADDRESS', 'NOT_WANTED', 'FAILED', 'BOUNCED')),
    check (secret is null or state = 'QUEUED')
);
create unique index letter_once on letter (cause, subject);
create index letter_queue on letter (due_at, id) where state = 'QUEUED';
create index letter_news on letter (subject, written_at desc, id desc);
create index letter_unread on letter (subject) where read_at is null;
create index letter_trouble on letter (written_at desc, id desc) where state in ('FAILED', 'BOUNCED');
create index letter_oldest on letter (queued_at);

-- Where to write to. The identity provider has verified it.
create table person_address (
    subject      text primary key,
    email        text        not null,
    confirmed_at timestamptz not null
);

create table letter_refusal (
    subject      text        not null,
    letter_group text        not null,
    refused_at   timestamptz not null,
    primary key (subject, letter_group)
);

-- What links in letters are signed with: random, and of this installation alone.
create table letter_key (
    one boolean primary key default true check (one),
    key bytea   not null
);
insert into letter_key (key)
values (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
call append_only('letter_key');
