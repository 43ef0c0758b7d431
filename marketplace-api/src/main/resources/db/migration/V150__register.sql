-- Releases that others published, kept as they came, and the imports that brought them.

create table release_import (
    id           uuid primary key,
    version      bigint      not null,
    source       text        not null,
    -- of the file as it lies on the disk: the same file is one import, however often it is sent
    sha256       text        not null unique,
    size         bigint      not null,
    -- up to here (in the uncompressed source) everything has been kept
    position     bigint      not null,
    status       text        not null,
    started_at   timestamptz not null,
    completed_at timestamptz,
    check ((status = 'COMPLETE') = (completed_at is not null))
);
create index release_import_newest on release_import (started_at desc, id desc);

-- Kept with the releases, so that progress is read without counting them.
create table release_import_count (
    import_id uuid   not null references release_import,
    kind      text   not null,
    name      text   not null,
    count     bigint not null,
    primary key (import_id, kind, name)
);

create table imported_notice (
    id            uuid primary key,
    import_id     uuid        not null references release_import,
    source_offset bigint      not null,
    ocid          text,
    release_id    text,
    content_hash  text        not null,
    raw           bytea       not null,
    notice_type   text,
    tags          text[]      not null,
    title         text,
    description   text,
    published_at  timestamptz,
    deadline      timestamptz,
    amount        numeric,
    amount_gross  numeric,
    currency      text,
    contract_ends date,
    cpv           text[]      not null,
    regions       text[]      not null,
    buyers        jsonb       not null,
    flags         jsonb       not null,
    flagged       boolean     not null,
    received_at   timestamptz not null,
    -- published_at, or received_at where the release has no date
    listed_at     timestamptz not null,
    -- the same release is kept once, whichever file brings it; other content under the same id is kept too
    constraint imported_notice_once unique nulls not distinct (ocid, release_id, content_hash)
);
create index imported_notice_content on imported_notice (content_hash);
create index imported_notice_newest on imported_notice (listed_at desc, id desc);
create index imported_notice_by_type on imported_notice (notice_type, listed_at desc, id desc);
create index imported_notice_buyers on imported_notice using gin (buyers jsonb_path_ops);
create index imported_notice_cpv on imported_notice using gin (cpv);
create index imported_notice_of_import on imported_notice (import_id, listed_at desc, id desc) where flagged;

-- What was published is not rewritten here.
create function imported_notice_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'An imported notice is kept as it came';
end $$;
create trigger imported_notice_is_kept before update or delete on imported_notice
    for each row execute function imported_notice_is_kept();
