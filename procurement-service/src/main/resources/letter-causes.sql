-- What people are to be told of, a query for each kind of letter. Each tells: what makes it one
-- cause, the organisations and the roles of those who are told, only these people, not these, what
-- it is about, what that is within, the words' values, until when, and when it happened.
-- {since}: what happened earlier is known; what waits is asked for without. Whatever can come about
-- again (invited, sent back, appointed) has the moment in its key: the second time is another cause.
-- Moments are numbers there, which read alike in every time zone.

--: CONSORTIUM_INVITATION
select m.id || ' ' || extract(epoch from m.invited_at), array[m.organisation_id], array['BUYER'], '{}', '{}', c.id, null,
       jsonb_build_object('title', c.name), null, m.invited_at
from member m join consortium c on c.id = m.consortium_id
where m.status = 'INVITED' and c.status = 'FORMING'

--: AGREEMENT_TO_ACCEPT
select m.id || ' ' || extract(epoch from coalesce(m.joined_at, m.invited_at)) || ' ' || c.agreement_version,
       array[m.organisation_id], array['APPROVER'], '{}', '{}', c.id, null,
       jsonb_build_object('title', c.name), null, null
from member m join consortium c on c.id = m.consortium_id
where m.status = 'JOINED' and c.status = 'FORMING' and c.agreement_hash is not null
  and m.accepted_hash is distinct from c.agreement_hash

--: VOTE_WANTED
select e.id::text, array[e.organisation_id], array['APPROVER'], '{}', '{}', d.id, c.id,
       jsonb_build_object('title', c.name, 'question', d.question), d.closes_at, d.opened_at
from elector e join decision d on d.id = e.decision_id join consortium c on c.id = d.consortium_id
where e.choice is null and d.closed_at is null and d.closes_at > guildhall_now()

--: NOTICE_TO_APPROVE
select n.id::text, array[n.lead_id], array['APPROVER'], '{}',
       array_remove(array[n.prepared_by,
         case n.type when 'TENDER_NOTICE' then p.author end,
         case n.type when 'TENDER_NOTICE' then p.submitted_by end], null),
       n.id, p.id,
       jsonb_build_object('title', p.title, 'notice', lower(replace(n.type, '_', ' '))),
       null, n.prepared_at
from notice_draft n join procurement p on p.id = n.procurement_id
where n.status = 'PREPARED'

--: PLAN_SENT_BACK
select p.id || ' ' || extract(epoch from p.returned_at), array[p.lead_id], array['BUYER'], '{}', '{}', p.id, null,
       jsonb_build_object('title', p.title, 'reason', p.return_reason), null, p.returned_at
from procurement p
where p.status = 'PLANNED' and p.returned_at is not null

--: NOTICE_REFUSED
select d.id || ' ' || d.notice_id, array[d.lead_id], array['BUYER'], '{}', '{}', d.id, p.id,
       jsonb_build_object('title', p.title, 'notice', lower(replace(d.type, '_', ' ')),
         'reason', coalesce(nullif(d.refusal, ''), 'It gave no reason.')),
       null, null
from notice_draft d join procurement p on p.id = d.procurement_id
where d.status = 'REFUSED'

--: PROCUREMENT_PUBLISHED
select p.id::text, (select array_agg(a.organisation_id) from participant a
                    where a.procurement_id = p.id), array['BUYER'], '{}', '{}', p.id, null,
       jsonb_build_object('title', p.title), p.tenders_until, p.published_at
from procurement p
where p.status = 'PUBLISHED' and p.published_at > {since}

--: PROCUREMENT_AMENDED
select x.id::text,
       (select array_agg(organisation) from (
          select a.organisation_id organisation from participant a where a.procurement_id = p.id
          union select t.supplier_id from tender t
            where t.procurement_id = p.id and t.status in ('DRAFT', 'SUBMITTED')) around),
       array['BUYER', 'BIDDER'], '{}', '{}', p.id, null, jsonb_build_object('title', p.title),
       p.tenders_until, x.published_at
from amendment x join procurement p on p.id = x.procurement_id
where x.published_at > {since}

--: TENDER_TO_CONFIRM
select t.id || ' ' || coalesce((select max(x.number) from amendment x
                                where x.procurement_id = p.id and x.published_at is not null), 0),
       array[t.supplier_id], array['BIDDER'], '{}', '{}', t.id, p.id,
       jsonb_build_object('title', p.title || ', ' || l.title), p.tenders_until, null
from tender t join procurement p on p.id = t.procurement_id join lot l on l.id = t.lot_id
where t.status = 'TO_RECONFIRM' and p.status = 'PUBLISHED' and guildhall_now() < p.tenders_until

--: BIDDERS_QUESTION_ASKED
select q.id::text, array[p.lead_id], array['BUYER'], '{}', '{}', q.id, p.id,
       jsonb_build_object('title', p.title, 'question', q.text), p.tenders_until, q.asked_at
from procurement p join question q on q.procurement_id = p.id
where p.status = 'PUBLISHED' and guildhall_now() < p.tenders_until
  and not exists (select from answer a where a.question_id = q.id)

--: BIDDERS_QUESTION_ANSWERED
select a.id::text, array[q.asker_id], array['BIDDER'], '{}', '{}', q.id, p.id,
       jsonb_build_object('title', p.title, 'answer', a.text), null, a.answered_at
from answer a join question q on q.id = a.question_id join procurement p on p.id = q.procurement_id
where a.answered_at > {since}

--: TENDER_RECEIPT
select v.receipt_id::text, array[t.supplier_id], array['BIDDER'], '{}', '{}', t.id, p.id,
       jsonb_build_object('title', p.title || ', ' || l.title), null, v.received_at
from tender_version v join tender t on t.id = v.tender_id
join procurement p on p.id = t.procurement_id join lot l on l.id = t.lot_id
where v.received_at > {since}

--: TENDER_DUE_IN_A_WEEK
select t.id || ' ' || extract(epoch from p.tenders_until), array[t.supplier_id], array['BIDDER'],
       '{}', '{}', t.id, p.id,
       jsonb_build_object('title', p.title || ', ' || l.title), p.tenders_until, null
from procurement p join tender t on t.procurement_id = p.id join lot l on l.id = t.lot_id
where p.status = 'PUBLISHED' and p.published_at is not null and t.status = 'DRAFT'
  and p.tenders_until > guildhall_now() + interval '1 day'
  and p.tenders_until <= guildhall_now() + interval '7 days'
  and t.created_at < p.tenders_until - interval '7 days'

--: TENDER_DUE_IN_A_DAY
select t.id || ' ' || extract(epoch from p.tenders_until), array[t.supplier_id], array['BIDDER'],
       '{}', '{}', t.id, p.id,
       jsonb_build_object('title', p.title || ', ' || l.title), p.tenders_until, null
from procurement p join tender t on t.procurement_id = p.id join lot l on l.id = t.lot_id
where p.status = 'PUBLISHED' and p.published_at is not null and t.status = 'DRAFT'
  and p.tenders_until > guildhall_now()
  and p.tenders_until <= guildhall_now() + interval '1 day'
  and t.created_at < p.tenders_until - interval '1 day'

--: TENDERS_OPENED
select o.id::text, (select array_agg(a.organisation_id) from participant a
                    where a.procurement_id = p.id), array['BUYER'], '{}', '{}', o.id, p.id,
       jsonb_build_object('title', p.title, 'envelope', lower(o.envelope)), null, o.opened_at
from opening o join procurement p on p.id = o.procurement_id
where o.opened_at > {since}

--: TENDER_OPENED
select o.id || ' ' || t.supplier_id, array[t.supplier_id], array['BIDDER'], '{}', '{}', o.id, p.id,
       jsonb_build_object('title', p.title, 'envelope', lower(o.envelope)), null, o.opened_at
from opening o join procurement p on p.id = o.procurement_id
join lateral (select distinct t.supplier_id from opened_envelope e
              join tender t on t.id = e.tender_id where e.opening_id = o.id) t on true
where o.opened_at > {since}

--: TENDERS_TO_EVALUATE
select m.id || ' ' || extract(epoch from m.appointed_at), array[m.organisation_id],
       array['EVALUATOR'], array[m.subject], '{}', p.id, null,
       jsonb_build_object('title', p.title), null, m.appointed_at
from panel_member m join panel x on x.id = m.panel_id join procurement p on p.id = x.procurement_id
where m.standing = 'APPOINTED' and x.stage = 'SCORING' and p.status in ('OPENED', 'ASSESSING')

--: SCORES_TO_MODERATE
select x.id::text, array[p.lead_id], array['BUYER'], '{}', '{}', p.id, null,
       jsonb_build_object('title', p.title), null, null
from panel x join procurement p on p.id = x.procurement_id
where x.stage = 'MODERATION' and p.status in ('OPENED', 'ASSESSING')

--: ASSESSMENT_SUMMARY
select s.id::text, array[s.supplier_id], array['BIDDER'], '{}', '{}', s.tender_id, p.id,
       jsonb_build_object('title', p.title || ', ' || l.title), null, s.sent_at
from sent_summary s join procurement p on p.id = s.procurement_id join lot l on l.id = s.lot_id
where s.sent_at > {since}

--: STANDSTILL_ENDED
select p.id || ' ' || s.ends_on, (select array_agg(a.organisation_id) from participant a
                                  where a.procurement_id = p.id),
       array['BUYER', 'APPROVER'], '{}', '{}', p.id, null, jsonb_build_object('title', p.title),
       null, s.ended_at
from standstill s join procurement p on p.id = s.procurement_id
where s.ended_at > {since} and p.status = 'AWARDED'

--: CONTRACT_TO_SIGN
select c.id || ' ' || side.name, array[side.organisation], array[side.role], '{}', '{}', c.id, p.id,
       jsonb_build_object('title', p.title || ', ' || c.lot_title), null, null
from contract c join procurement p on p.id = c.procurement_id
cross join lateral (values ('BUYER', c.buyer_id, 'APPROVER'), ('SUPPLIER', c.supplier_id, 'BIDDER'))
  side(name, organisation, role)
where c.status in ('AWAITING_SIGNATURES', 'PARTLY_SIGNED') and p.status = 'AWARDED'
  and not exists (select from contract_signature s where s.contract_id = c.id and s.side = side.name)

--: PROCUREMENT_TERMINATED
select p.id::text,
       (select array_agg(organisation) from (
          select a.organisation_id organisation from participant a where a.procurement_id = p.id
          union select t.supplier_id from tender t
            where t.procurement_id = p.id and t.status <> 'WITHDRAWN') around),
       array['BUYER', 'BIDDER'], '{}', '{}', p.id, null, jsonb_build_object('title', p.title), null,
       max(n.published_at)
from procurement p join notice n on n.procurement_id = p.id and n.type = 'TERMINATION_NOTICE'
where n.published_at > {since}
group by p.id
