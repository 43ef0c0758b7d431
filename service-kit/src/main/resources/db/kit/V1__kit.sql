-- The training installation, whose clock can be moved, and the normal one, whose clock cannot.
create table installation (
  one          boolean     primary key default true check (one),
  kind         text        not null check (kind in ('NORMAL', 'SANDBOX')),
  clock_offset interval    not null default interval '0',
  created_at   timestamptz not null default clock_timestamp(),
  constraint only_a_sandbox_has_another_time
    check (kind = 'SANDBOX' or clock_offset = interval '0'),
  constraint time_goes_forward check (clock_offset >= interval '0')
);

create function keep_installation_kind() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.kind <> old.kind then
    raise exception 'an installation stays what it is';
  end if;
  if new.clock_offset < old.clock_offset then
    raise exception 'the clock of a sandbox only goes forward';
  end if;
  return new;
end $$;

create trigger installation_kind before update or delete on installation
  for each row execute function keep_installation_kind();
create trigger installation_stays before truncate on installation
  for each statement execute function keep_installation_kind();

-- The time of this installation, by the database's clock: deadlines are decided with it. Not the
-- beginning of the transaction, so that who began in time but came too late is too late.
create function guildhall_now() returns timestamptz language sql stable parallel safe as $$
  select clock_timestamp() + coalesce((select clock_offset from installation), interval '0')
$$;

-- Columns as Debezium's outbox event router reads them, and what the relay needs besides.
create table outbox (
  seq               bigint      generated always as identity primary key,
  id                uuid        not null unique,
  aggregatetype     text        not null,
  aggregateid       text        not null,
  type              text        not null,
  payload           json        not null,
  aggregate_version bigint      not null,
  correlation_id    text        not null,
  created_at        timestamptz not null default clock_timestamp(),
  attempts          int         not null default 0,
  last_error        text,
  put_off_until     timestamptz,
  published_at      timestamptz
);
create index outbox_waiting on outbox (seq) where published_at is null;
create index outbox_put_off on outbox (put_off_until)
  where published_at is null and put_off_until is not null;
create index outbox_published on outbox (published_at) where published_at is not null;

create table inbox (
  fact_id     uuid        primary key,
  received_at timestamptz not null default clock_timestamp()
);
create index inbox_received on inbox (received_at);

create table dead_letter (
  id                uuid        primary key,
  fact_id           uuid        not null unique,
  topic             text        not null,
  kafka_partition   int         not null,
  kafka_offset      bigint      not null,
  type              text,
  aggregate_id      text,
  aggregate_version bigint,
  fact_time         timestamptz,
  correlation_id    text,
  payload           text        not null,
  reason            text        not null,
  failed_at         timestamptz not null default clock_timestamp(),
  replayed_at       timestamptz,
  discarded_at      timestamptz,
  discard_reason    text
);
create index dead_letter_open on dead_letter (failed_at, id)
  where replayed_at is null and discarded_at is null;

create table idempotency_key (
  subject       text        not null,
  organisation  text        not null,
  route         text        not null,
  key           text        not null,
  request_hash  text        not null,
  status        int,
  headers       jsonb,
  body          text,
  created_at    timestamptz not null default clock_timestamp(),
  primary key (subject, organisation, route, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table audit_entry (
  id              uuid        primary key,
  at              timestamptz not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  subject         text        not null,
  organisation_id uuid,
  action          text        not null,
  subject_type    text        not null,
  subject_id      uuid        not null,
  details         jsonb       not null,
  correlation_id  text        not null
);
create index audit_entry_subject on audit_entry (subject_id, id);

create function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;

create trigger audit_is_append_only before update or delete on audit_entry
  for each row execute function refuse_to_change_audit();
create trigger audit_is_not_emptied before truncate on audit_entry
  for each statement execute function refuse_to_change_audit();
