-- Up to which moment each partition of a topic with authority is known here, for all processes of
-- the service; written over and over.
create table replica_age (
  topic           text        not null,
  kafka_partition int         not null,
  partitions      int         not null,
  known_until     timestamptz not null,
  primary key (topic, kafka_partition)
) with (fillfactor = 20);

-- Under which keys the present state was told, so that whoever begins anew finds it signed.
create table told_state (
  verifier_key text        primary key,
  told_at      timestamptz not null default clock_timestamp()
);
call append_only('told_state');

-- Whether anything of a topic with authority waits is asked every second, whatever else waits.
create index outbox_waiting_topic on outbox (aggregatetype) where published_at is null;

-- What was set aside is believed when it is replayed only if it was signed.
alter table dead_letter add column signature text;
