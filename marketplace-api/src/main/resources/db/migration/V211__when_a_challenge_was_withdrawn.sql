-- So that who responded is told for a while; of those withdrawn before nobody knows when.
alter table challenge add column withdrawn_at timestamptz;
