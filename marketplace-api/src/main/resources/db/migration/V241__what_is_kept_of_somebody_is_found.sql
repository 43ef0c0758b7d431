-- Every column that names a person leads an index: what is kept of somebody is found without
-- reading what is kept of everybody.
create index membership_person on membership (subject, granted_at);
create index invitation_address on invitation (lower(email));
create index question_asked_by on question (asked_by);
create index answer_answered_by on answer (answered_by);
create index challenge_authors on challenge using gin (authors);
