-- Who could act for whom at any moment, as the marketplace told it: an act that was accepted on the
-- last known membership is looked at again before the opening. And who did what to a tender.
create table party_membership_told (
  membership_id   uuid        not null,
  version         bigint      not null,
  organisation_id uuid        not null,
  subject         text        not null,
  roles           text[]      not null,
  -- When its owner decided it, by the clock of the owner's database.
  told_at         timestamptz not null,
  primary key (membership_id, version)
);
create index party_membership_told_subject on party_membership_told (organisation_id, subject);

create table party_status_told (
  organisation_id uuid        not null,
  version         bigint      not null,
  status          text        not null,
  told_at         timestamptz not null,
  primary key (organisation_id, version)
);

create table tender_act (
  receipt_id  uuid        primary key,
  tender_id   uuid        not null,
  act         text        not null check (act in ('SUBMITTED', 'WITHDRAWN', 'RECONFIRMED')),
  acted_by    text        not null,
  -- Not the installation's time but the real one, as the marketplace tells it too.
  acted_at    timestamptz not null default clock_timestamp(),
  -- Up to when all memberships were known, where that was too long ago to be sure.
  known_until timestamptz
);
create index tender_act_tender on tender_act (tender_id);

-- What was taken in before stays, as if it had been so for ever.
insert into party_membership_told (membership_id, version, organisation_id, subject, roles, told_at)
select id, version, organisation_id, subject, roles, '-infinity' from party_membership;
insert into party_status_told (organisation_id, version, status, told_at)
select id, version, status, '-infinity' from party;
insert into tender_act (receipt_id, tender_id, act, acted_by, acted_at)
-- Theirs is the installation's time, which the clock of a training installation may have moved ahead.
select receipt_id, tender_id, 'SUBMITTED', submitted_by, least(received_at, clock_timestamp())
from tender_version;

call append_only('party_membership_told');
call append_only('party_status_told');
call append_only('tender_act');
