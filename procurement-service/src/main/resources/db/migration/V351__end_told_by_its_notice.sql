-- Outsiders learn of the end of a procurement when its termination notice is public. Until then they
-- know it to be where it was; null as soon as everybody knows the same.
alter table procurement add column public_status text;
alter table procurement add column public_stage_ends_at timestamptz;

-- Of those whose notice is on its way or was refused, it is where their other notices and the facts
-- so far have left it.
update procurement p
   set public_status = case
         when s.procurement_id is not null then 'STANDSTILL'
         when exists (select from award_proposal a where a.procurement_id = p.id)
           then 'AWARD_PROPOSED'
         when exists (select from opening o
                       where o.procurement_id = p.id and o.status = 'OPENED') then 'OPENED'
         else 'PUBLISHED'
       end,
       public_stage_ends_at = case
         when s.procurement_id is not null
           then (s.ends_on + 1)::timestamp at time zone 'Europe/London'
         when not exists (select from opening o
                           where o.procurement_id = p.id and o.status = 'OPENED')
           then p.tenders_until
       end
  from procurement q left join standstill s on s.procurement_id = q.id
 where q.id = p.id
   and p.status = 'TERMINATED'
   and p.published_at is not null
   and not exists (select from notice n
                    where n.procurement_id = p.id
                      and n.type = 'TERMINATION_NOTICE'
                      and n.status = 'PUBLISHED');
