-- Up to when each kind of letter was found: one that could not be asked for goes on where it was.
create table letter_cause_look (
    kind       text        primary key,
    -- By the installation's clock; everything of before was found.
    told_up_to timestamptz not null,
    -- By the machines' clock: whether it still goes on.
    looked_at  timestamptz not null
);
call never_deleted('letter_cause_look');

-- Moments of what can come about again, so that it is told again.
alter table procurement add column returned_at timestamptz;
update procurement set returned_at = guildhall_now() where return_reason is not null;
alter table panel_member add column appointed_at timestamptz;
update panel_member m set appointed_at = p.appointed_at from panel p where p.id = m.panel_id;
alter table panel_member alter column appointed_at set not null;

-- What was told stays told under its new key.
update letter_cause k set cause = 'PLAN_SENT_BACK ' || p.id || ' ' || extract(epoch from p.returned_at)
from procurement p
where k.cause = 'PLAN_SENT_BACK ' || p.id || ' ' || md5(p.return_reason);
update letter_cause k set cause = 'CONSORTIUM_INVITATION ' || m.id || ' ' || extract(epoch from m.invited_at)
from member m
where k.cause = 'CONSORTIUM_INVITATION ' || m.id;
update letter_cause k
set cause = 'AGREEMENT_TO_ACCEPT ' || m.id || ' '
  || extract(epoch from coalesce(m.joined_at, m.invited_at)) || ' ' || c.agreement_version
from member m join consortium c on c.id = m.consortium_id
where k.cause = 'AGREEMENT_TO_ACCEPT ' || m.id || ' ' || c.agreement_hash;
update letter_cause k
set cause = 'TENDERS_TO_EVALUATE ' || m.id || ' ' || extract(epoch from m.appointed_at)
from panel_member m
where k.cause = 'TENDERS_TO_EVALUATE ' || m.id;
update letter_cause k set cause = k.kind || ' ' || k.about_id || ' ' || extract(epoch from k.until)
where k.kind in ('TENDER_DUE_IN_A_WEEK', 'TENDER_DUE_IN_A_DAY');

-- So that nothing is read whole every few seconds.
create index member_invited on member (consortium_id) where status = 'INVITED';
create index consortium_forming on consortium (id) where status = 'FORMING';
create index decision_open on decision (closes_at) where closed_at is null;
create index procurement_returned on procurement (returned_at)
  where returned_at is not null and status = 'PLANNED';
create index procurement_tendering on procurement (tenders_until) where status = 'PUBLISHED';
create index procurement_in_assessment on procurement (id) where status in ('OPENED', 'ASSESSING');
create index procurement_awarded on procurement (id) where status = 'AWARDED';
create index amendment_published on amendment (published_at);
create index tender_to_reconfirm on tender (procurement_id) where status = 'TO_RECONFIRM';
create index opening_opened on opening (opened_at);
create index opened_envelope_of_opening on opened_envelope (opening_id);
create index sent_summary_sent on sent_summary (sent_at);
create index standstill_ended on standstill (ended_at);
create index contract_to_sign on contract (procurement_id)
  where status in ('AWAITING_SIGNATURES', 'PARTLY_SIGNED');
create index notice_of_termination on notice (published_at) where type = 'TERMINATION_NOTICE';
