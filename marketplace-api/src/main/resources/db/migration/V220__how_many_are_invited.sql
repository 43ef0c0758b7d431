-- Whether a letter of ours takes an invitation to its address; until now one did. So that they can
-- be counted: of an organisation, by a person, to an address.
alter table invitation add column sent boolean not null default true;

drop index invitation_of_organisation;
create index invitation_of_organisation on invitation (organisation_id, invited_at);
create index invitation_by_person on invitation (invited_by, invited_at);
