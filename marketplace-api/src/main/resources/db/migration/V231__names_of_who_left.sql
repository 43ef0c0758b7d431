-- So that the names of those who left, and the addresses of settled invitations, are found when
-- their time is over.
create index membership_ended_with_a_name on membership (ended_at)
  where ended_at is not null and person_name <> '';
create index invitation_with_an_address on invitation ((coalesce(accepted_at, revoked_at, expires_at)))
  where email <> '';
create index invitation_accepted_by on invitation (accepted_by) where accepted_by is not null;
create index invitation_invited_by on invitation (invited_by);
