-- Sealed tenders, the keys they are sealed with, the public commitment log, and openings.

create function refuse_to_change_sealed() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

-- A wrapped random value per key-encryption key: a service whose keys do not unwrap it must not start.
create table key_check (
  purpose    text        primary key,
  wrapped    bytea       not null,
  wrapped_by text        not null,
  created_at timestamptz not null default clock_timestamp()
);

-- Two key pairs per procurement. The private half is wrapped by the opening key.
create table sealing_key (
  id                  uuid        primary key,
  procurement_id      uuid        not null references procurement,
  envelope            text        not null check (envelope in ('QUALITY', 'PRICE')),
  public_key          bytea       not null,
  wrapped_private_key bytea       not null,
  wrapped_by          text        not null,
  created_at          timestamptz not null,
  unlocked_at         timestamptz,
  unique (procurement_id, envelope)
);

create table tender (
  id                uuid        primary key,
  version           bigint      not null,
  procurement_id    uuid        not null references procurement,
  lot_id            uuid        not null references lot,
  supplier_id       uuid        not null,
  status            text        not null,
  -- Number of the submitted version that counts; null before the first submission.
  submitted_version bigint,
  -- Number the next submission gets; a number is never used twice.
  next_version      bigint      not null default 1,
  reason            text,
  started_by        text        not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null
);
create unique index tender_one_per_supplier_and_lot on tender (lot_id, supplier_id)
  where status <> 'WITHDRAWN';
create index tender_procurement on tender (procurement_id, lot_id);
create index tender_supplier on tender (supplier_id, id desc);

-- Work in progress: already sealed, and readable to the supplier by own_keys until it is submitted.
create table tender_draft (
  tender_id   uuid        primary key references tender,
  number      bigint      not null,
  quality     bytea       not null,
  quality_key bytea       not null,
  price       bytea       not null,
  price_key   bytea       not null,
  own_keys    bytea       not null,
  wrapped_by  text        not null,
  manifest    text        not null,
  sealed_hash bytea       not null,
  -- Whether it was complete against this version of the procurement.
  ready       boolean     not null,
  checked_against bigint  not null,
  saved_by    text        not null,
  saved_at    timestamptz not null
);

-- Uploaded ahead of time. Content is in the document store, encrypted; its key is sealed.
create table tender_document (
  id           uuid        primary key,
  tender_id    uuid        not null references tender,
  content_hash text        not null,
  size         bigint      not null,
  sealed_key   bytea       not null,
  uploaded_by  text        not null,
  uploaded_at  timestamptz not null
);
create index tender_document_tender on tender_document (tender_id, id);

-- What was submitted. Nobody can read it before the opening, and nobody can change it ever.
create table tender_version (
  tender_id      uuid        not null references tender,
  number         bigint      not null,
  quality        bytea       not null,
  quality_key    bytea       not null,
  price          bytea       not null,
  price_key      bytea       not null,
  manifest       text        not null,
  sealed_hash    bytea       not null,
  receipt_id     uuid        not null,
  -- The version of the tender that was submitted, to recognise a repeated request.
  submitted_from bigint      not null,
  submitted_by   text        not null,
  received_at    timestamptz not null,
  -- The supplier's own copy, under a key that only the supplier has.
  own_copy       bytea,
  primary key (tender_id, number)
);
create trigger tender_version_is_append_only before update or delete on tender_version
  for each statement execute function refuse_to_change_sealed();

-- Opened content, under a key of its own wrapped by the working key.
create table opened_envelope (
  tender_id   uuid        not null references tender,
  envelope    text        not null check (envelope in ('QUALITY', 'PRICE')),
  opening_id  uuid        not null,
  number      bigint      not null,
  content     bytea,
  wrapped_key bytea,
  wrapped_by  text,
  -- Why it could not be opened: it is not what was submitted.
  damage      text,
  primary key (tender_id, envelope),
  check ((content is null) = (damage is not null))
);
create trigger opened_envelope_is_append_only before update or delete on opened_envelope
  for each statement execute function refuse_to_change_sealed();

create table opened_document (
  document_id uuid   primary key references tender_document,
  tender_id   uuid   not null references tender,
  wrapped_key bytea  not null,
  wrapped_by  text   not null,
  name        text   not null,
  media_type  text   not null,
  size        bigint not null
);
create index opened_document_tender on opened_document (tender_id);

create table opening (
  id             uuid        primary key,
  version        bigint      not null,
  procurement_id uuid        not null references procurement,
  envelope       text        not null check (envelope in ('QUALITY', 'PRICE')),
  status         text        not null check (status in ('PROPOSED', 'OPENED')),
  proposed_by    text        not null,
  proposed_for   uuid        not null,
  proposed_at    timestamptz not null,
  approved_by    text,
  approved_for   uuid,
  opened_at      timestamptz,
  opened_count   int,
  damaged_count  int,
  log_entry_id   uuid,
  unique (procurement_id, envelope),
  check (proposed_for <> approved_for and proposed_by <> approved_by)
);

create table log_key (
  id          uuid        primary key,
  origin      text        not null,
  public_key  bytea       not null,
  wrapped_key bytea       not null,
  wrapped_by  text        not null,
  created_at  timestamptz not null default clock_timestamp(),
  retired_at  timestamptz
);
create unique index log_key_one_signs on log_key ((true)) where retired_at is null;

-- What was put into the log: signed statements. Written with the act, not public.
create table log_entry (
  id         uuid        primary key,
  subject_id uuid        not null,
  note       text        not null,
  leaf_hash  bytea       not null,
  entered_at timestamptz not null default clock_timestamp()
);
create index log_entry_subject on log_entry (subject_id, entered_at);
create trigger log_entry_is_append_only before update or delete on log_entry
  for each statement execute function refuse_to_change_sealed();

-- What waits for its place. Written with the act, removed by the sequencer.
create table log_waiting (
  seq       bigint generated always as identity primary key,
  leaf_hash bytea not null
);

create table log_leaf (
  index     bigint primary key,
  leaf_hash bytea  not null unique
);
create trigger log_leaf_is_append_only before update or delete on log_leaf
  for each statement execute function refuse_to_change_sealed();

-- Perfect subtrees; level 0 are the leaves.
create table log_node (
  level int    not null check (level > 0),
  index bigint not null,
  hash  bytea  not null,
  primary key (level, index)
);
create trigger log_node_is_append_only before update or delete on log_node
  for each statement execute function refuse_to_change_sealed();

create table log_head (
  size      bigint      primary key,
  root      bytea       not null,
  signed_at timestamptz not null,
  note      text        not null
);
create trigger log_head_is_append_only before update or delete on log_head
  for each statement execute function refuse_to_change_sealed();
