-- How everybody reaches an organisation: an office, not a person.
alter table organisation
  add column contact_email text,
  add column contact_telephone text;
