-- What is written once and for ever: nobody changes, deletes or empties it, not even who owns it.
-- The trigger says which tables these are, and whoever is not the owner loses the right as well.

create function refuse_to_change() returns trigger language plpgsql as $$
begin
  raise exception '%', case tg_name
    when 'append_only' then tg_table_name || ' is append-only: what is in it stays as it is'
    when 'never_deleted' then 'what is in ' || tg_table_name || ' is never deleted'
    else 'what ' || tg_table_name || ' says is never changed'
  end;
end $$;

create procedure take_from_others(relation regclass, rights text) language plpgsql as $$
declare
  holder name;
begin
  for holder in
    select distinct pg_get_userbyid(right_held.grantee)
      from pg_class, aclexplode(relacl) right_held
     where pg_class.oid = relation and right_held.grantee not in (0, relowner)
  loop
    execute format('revoke %s on %s from %I', rights, relation, holder);
  end loop;
end $$;

-- Rows are only ever added.
create procedure append_only(relation regclass) language plpgsql as $$
begin
  execute format(
    'create trigger append_only before update or delete or truncate on %s'
    ' for each statement execute function refuse_to_change()', relation);
  call take_from_others(relation, 'update, delete, truncate');
end $$;

-- Rows go through their states but are never lost.
create procedure never_deleted(relation regclass) language plpgsql as $$
begin
  execute format(
    'create trigger never_deleted before delete or truncate on %s'
    ' for each statement execute function refuse_to_change()', relation);
  call take_from_others(relation, 'delete, truncate');
end $$;

drop trigger audit_is_append_only on audit_entry;
drop trigger audit_is_not_emptied on audit_entry;
drop function refuse_to_change_audit();
call append_only('audit_entry');

drop trigger installation_stays on installation;
call never_deleted('installation');
call never_deleted('dead_letter');

-- Facts that were told go after a time, but what they say is what was decided.
create trigger told_as_decided
  before update of id, aggregatetype, aggregateid, type, payload, aggregate_version, correlation_id,
    created_at on outbox
  for each statement execute function refuse_to_change();

-- Which migrations were made is for who makes them. (A schema made in another way has no history.)
call take_from_others(to_regclass('flyway_schema_history'), 'insert, update, delete, truncate');
