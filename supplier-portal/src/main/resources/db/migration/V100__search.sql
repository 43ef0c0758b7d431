-- What can be searched, one row a thing, built from the other services' facts. The Lucene index is
-- built from this table and can be rebuilt from it at any time.
create table search_entry (
  id uuid primary key,
  kind text not null check (kind in ('challenge', 'procurement', 'notice', 'organisation')),
  version bigint not null,
  title text not null,
  body text not null,
  buyers text[] not null,
  cpv text[] not null,
  regions text[] not null,
  status text not null,
  published_at timestamptz,
  deadline timestamptz,
  amount numeric,
  url text not null,
  shown boolean not null,
  -- The transaction that wrote it last. An indexer that remembers the oldest transaction still
  -- running when it looked misses nothing, whatever order transactions commit in.
  changed_in xid8 not null
);
create index search_entry_changed_in on search_entry (changed_in);
