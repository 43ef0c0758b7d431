-- Why the operator could not verify an organisation, until its people have corrected it.
alter table organisation add column refusal_reason text;
