-- An address has one open invitation of an organisation, in whatever case it is written.
alter table invitation add column accepted_by text;

update invitation earlier
set revoked_at = guildhall_now(), version = earlier.version + 1
where accepted_at is null
  and revoked_at is null
  and exists (
    select from invitation later
    where later.organisation_id = earlier.organisation_id
      and lower(later.email) = lower(earlier.email)
      and later.accepted_at is null
      and later.revoked_at is null
      and (later.invited_at, later.id) > (earlier.invited_at, earlier.id));

create unique index invitation_one_open on invitation (organisation_id, lower(email))
  where accepted_at is null and revoked_at is null;
