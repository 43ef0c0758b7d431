-- Documents that leads annexed to the agreements of their consortia. Each that came in is kept; the
-- consortium names the one that is part of its agreement now.
create table agreement_annex (
  id uuid primary key,
  consortium_id uuid not null references consortium,
  name text not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  added_by text not null,
  added_at timestamptz not null
);
create index agreement_annex_consortium on agreement_annex (consortium_id, added_at);
create index agreement_annex_added_by_person on agreement_annex (added_by);
call append_only('agreement_annex');

-- No foreign key: each of the two tables would have to come before the other.
alter table consortium add column annex_id uuid;
