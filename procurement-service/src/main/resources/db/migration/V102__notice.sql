-- Statutory notices: immutable releases, published on the central platform first where one is configured.

create table notice (
  id uuid primary key,
  version bigint not null,
  number text not null,
  release_id text not null unique,
  ocid text not null,
  procurement_id uuid not null,
  tags text[] not null,
  title text not null,
  lead_id uuid not null,
  lead_name text not null,
  release text not null,
  prepared_by text not null,
  approved_by text not null check (approved_by <> prepared_by),
  approved_at timestamptz not null,
  status text not null,
  platform_reference text,
  refusal text,
  attempts int not null default 0,
  next_attempt timestamptz,
  published_at timestamptz
);
create index notice_newest on notice (published_at desc, id desc) where published_at is not null;
create index notice_ocid on notice (ocid, published_at);
create index notice_procurement on notice (procurement_id);
create index notice_due on notice (next_attempt) where next_attempt is not null;
create sequence notice_number;

-- What was approved never changes, and nothing is ever deleted.
create function notice_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'notices are never deleted';
  end if;
  if (new.number, new.release_id, new.ocid, new.procurement_id, new.tags, new.title, new.lead_id,
      new.lead_name, new.release, new.prepared_by, new.approved_by, new.approved_at)
     is distinct from
     (old.number, old.release_id, old.ocid, old.procurement_id, old.tags, old.title, old.lead_id,
      old.lead_name, old.release, old.prepared_by, old.approved_by, old.approved_at)
     or old.published_at is not null then
    raise exception 'notice % is immutable', old.id;
  end if;
  return new;
end $$;
create trigger notice_immutable before update or delete on notice
  for each row execute function notice_is_immutable();
