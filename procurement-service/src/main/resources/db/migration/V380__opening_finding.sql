-- What an opening found: one row for each tender that counts or claims to, and one for each problem
-- of the commitment log as a whole (without a tender).
create table opening_finding (
  opening_id  uuid   not null references opening,
  place       int    not null,
  tender_id   uuid,
  version     bigint,
  sealed_hash text,
  outcome     text,
  reason      text,
  primary key (opening_id, place),
  check ((tender_id is null) = (outcome is null)),
  check (tender_id is not null or reason is not null)
);
create trigger opening_finding_is_append_only before update or delete on opening_finding
  for each statement execute function refuse_to_change_sealed();
