-- Every notice is prepared by one person and approved by another; what was prepared stays.

alter table notice add column type text;
alter table notice add column draft_id uuid;

create table notice_draft (
  id               uuid        primary key,
  version          bigint      not null,
  type             text        not null,
  procurement_id   uuid        not null references procurement,
  lead_id          uuid        not null,
  stated           jsonb       not null,
  prepared_by      text        not null,
  prepared_by_name text,
  prepared_at      timestamptz not null,
  status           text        not null,
  notice_id        uuid        references notice,
  refusal          text
);
create index notice_draft_procurement on notice_draft (procurement_id, prepared_at);

-- What was published before there were drafts gets the draft it would have had.
alter table notice disable trigger notice_immutable;
update notice
   set type = case
         when number = 'UK4' and 'tenderUpdate' = any (tags) then 'TENDER_NOTICE_UPDATE'
         when number = 'UK4' then 'TENDER_NOTICE'
         when number = 'UK6' then 'AWARD_NOTICE'
         when number = 'UK7' then 'CONTRACT_DETAILS_NOTICE'
         when number = 'UK12' then 'TERMINATION_NOTICE'
       end,
       draft_id = gen_random_uuid();
alter table notice enable trigger notice_immutable;
alter table notice alter column type set not null;

insert into notice_draft
  select n.draft_id, 0, n.type, n.procurement_id, n.lead_id, '{}', n.prepared_by, null,
         n.approved_at,
         case n.status
           when 'PUBLISHED' then 'PUBLISHED'
           when 'SENDING' then 'APPROVED'
           else case
             when exists (select from notice later
                           where later.procurement_id = n.procurement_id
                             and later.type = n.type
                             and later.approved_at > n.approved_at) then 'WITHDRAWN'
             else 'REFUSED'
           end
         end,
         n.id, n.refusal
    from notice n
   where exists (select from procurement p where p.id = n.procurement_id);

update notice_draft d
   set stated = jsonb_build_object('reason', p.termination_reason)
  from procurement p
 where p.id = d.procurement_id and d.type = 'TERMINATION_NOTICE';

-- A refused tender notice makes a plan again, under the same open contracting id.
update procurement p
   set status = 'PLANNED', approved_by = null, value_net = null, value_gross = null,
       above_threshold = null
 where p.status = 'PUBLISHED' and p.published_at is null
   and exists (select from notice_draft d
                where d.procurement_id = p.id and d.type = 'TENDER_NOTICE'
                  and d.status = 'REFUSED');
update consortium c set status = 'CONSTITUTED'
 where c.status = 'BUYING'
   and exists (select from procurement p
                where p.consortium_id = c.id and p.status = 'PLANNED' and p.ocid is not null);
update lot l set value_net = null
 where exists (select from procurement p
                where p.id = l.procurement_id and p.status = 'PLANNED' and p.ocid is not null);
delete from participant a
 where exists (select from procurement p
                where p.id = a.procurement_id and p.status = 'PLANNED' and p.ocid is not null);

-- What waits for approval at this moment was prepared by whoever asked for it.
insert into notice_draft
  select gen_random_uuid(), 0, 'TENDER_NOTICE', p.id, p.lead_id, '{}', p.submitted_by, null,
         p.submitted_at, 'PREPARED', null, null
    from procurement p
   where p.status = 'PLANNED' and p.submitted_by is not null
     and not exists (select from notice_draft d
                      where d.procurement_id = p.id and d.type = 'TENDER_NOTICE'
                        and d.status = 'REFUSED');

insert into notice_draft
  select gen_random_uuid(), 0, 'TENDER_NOTICE_UPDATE', a.procurement_id, p.lead_id, '{}',
         a.prepared_by, null, a.prepared_at, 'PREPARED', null, null
    from amendment a join procurement p on p.id = a.procurement_id
   where a.published_at is null and a.approved_by is null
     and not exists (select from notice_draft d
                      where d.procurement_id = a.procurement_id
                        and d.type = 'TENDER_NOTICE_UPDATE' and d.status = 'REFUSED');

-- The award notice is prepared with the assessment summaries; the audit trail knows who sent them.
insert into notice_draft
  select gen_random_uuid(), 0, 'AWARD_NOTICE', p.id, p.lead_id, '{}', sent.subject, null,
         a.summaries_sent_at, 'PREPARED', null, null
    from award_proposal a
    join procurement p on p.id = a.procurement_id and p.status = 'AWARD_PROPOSED'
    join lateral (select subject from audit_entry
                   where subject_id = p.id and action = 'summaries.sent'
                   order by at desc limit 1) sent on true
   where a.summaries_sent_at is not null and a.notice_id is null
     and not exists (select from notice_draft d
                      where d.procurement_id = p.id
                        and d.type = 'AWARD_NOTICE' and d.status = 'REFUSED');

-- One waits at a time.
create unique index notice_draft_waiting on notice_draft (procurement_id, type)
  where status in ('PREPARED', 'REFUSED');

-- Who prepared what and what they stated never changes, and nothing is ever deleted.
create function notice_draft_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'drafts of notices are never deleted';
  end if;
  if (new.type, new.procurement_id, new.lead_id, new.stated, new.prepared_by,
      new.prepared_by_name, new.prepared_at)
     is distinct from
     (old.type, old.procurement_id, old.lead_id, old.stated, old.prepared_by,
      old.prepared_by_name, old.prepared_at)
     or old.status in ('PUBLISHED', 'WITHDRAWN') then
    raise exception 'draft % of a notice is kept as it is', old.id;
  end if;
  return new;
end $$;
create trigger notice_draft_kept before update or delete on notice_draft
  for each row execute function notice_draft_is_kept();

create or replace function notice_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'notices are never deleted';
  end if;
  if (new.number, new.type, new.draft_id, new.release_id, new.ocid, new.procurement_id, new.tags,
      new.title, new.lead_id, new.lead_name, new.release, new.prepared_by, new.approved_by,
      new.approved_at)
     is distinct from
     (old.number, old.type, old.draft_id, old.release_id, old.ocid, old.procurement_id, old.tags,
      old.title, old.lead_id, old.lead_name, old.release, old.prepared_by, old.approved_by,
      old.approved_at)
     or old.published_at is not null then
    raise exception 'notice % is immutable', old.id;
  end if;
  return new;
end $$;
