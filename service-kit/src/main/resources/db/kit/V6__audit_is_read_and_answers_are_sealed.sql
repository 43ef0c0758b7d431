-- An answer may hold the token of an invitation, an address, what a tender says. From now on it is
-- sealed with the idempotency key, of which only the SHA-256 is kept; the request's hash is no
-- longer one that can be tried out. What was kept in the clear goes: for the rest of its day such a
-- key is refused as used, so nothing is done twice.
update idempotency_key
   set key = encode(sha256(convert_to(key, 'UTF8')), 'hex'),
       request_hash = 'used before answers were sealed',
       headers = '{}',
       body = null;

-- Who reads the audit trail sees how somebody was called when they acted. Of what was done before
-- there is only the id.
alter table audit_entry add column person_name text;

create index audit_entry_at on audit_entry (at, id);
create index audit_entry_organisation on audit_entry (organisation_id, at, id);
create index audit_entry_person on audit_entry (subject, at, id);
