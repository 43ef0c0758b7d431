-- Who owns a service's database, and what the role may do that the service works with. Run inside
-- the database by an administrator of the server, as often as wanted, after
--   set guildhall.owner = 'marketplace_owner'; set guildhall.worker = 'marketplace';
-- The owner makes the migrations. The worker reads and writes rows and nothing else; where the
-- owner's triggers append_only and never_deleted refuse it, it has no right either.
do $$
declare
  owner constant name := current_setting('guildhall.owner');
  worker constant name := current_setting('guildhall.worker');
  kept record;
begin
  -- Before there were two roles, all of it belonged to the worker.
  execute format('reassign owned by %I to %I', worker, owner);
  execute format('alter database %I owner to %I', current_database(), owner);
  execute format('alter schema public owner to %I', owner);

  execute format('revoke all on database %I from public, %I', current_database(), worker);
  execute format('grant connect on database %I to %I', current_database(), worker);
  execute format('revoke all on schema public from public, %I', worker);
  execute format('grant usage on schema public to %I', worker);

  execute format('grant select, insert, update, delete on all tables in schema public to %I', worker);
  execute format('grant usage on all sequences in schema public to %I', worker);
  execute format(
    'alter default privileges for role %I in schema public'
    ' grant select, insert, update, delete on tables to %I', owner, worker);
  execute format(
    'alter default privileges for role %I in schema public grant usage on sequences to %I',
    owner, worker);

  for kept in
    select tgrelid::regclass as relation,
           case tgname when 'append_only' then 'update, delete' else 'delete' end as rights
      from pg_trigger join pg_class on pg_class.oid = tgrelid
     where relnamespace = 'public'::regnamespace and tgname in ('append_only', 'never_deleted')
    union all
    select to_regclass('public.flyway_schema_history'), 'insert, update, delete'
     where to_regclass('public.flyway_schema_history') is not null
  loop
    execute format('revoke %s on %s from %I', kept.rights, kept.relation, worker);
  end loop;
end $$;
