-- Proposals put to the members, the summaries sent to bidders, and claims within standstill.

create table award_proposal (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement,
  round int not null,
  decision_id uuid references decision,
  proposed_by text not null,
  proposed_at timestamptz not null,
  summaries_sent_at timestamptz,
  notice_id uuid references notice,
  notice_published_at timestamptz,
  standstill_stated date,
  unique (procurement_id, round)
);

create table lot_award (
  id uuid primary key,
  proposal_id uuid not null references award_proposal,
  lot_id uuid not null references lot,
  lot_number int not null,
  lot_title text not null,
  tender_id uuid,
  supplier_id uuid,
  supplier_name text,
  price numeric(18,2),
  total numeric(12,6),
  not_awarded text,
  check ((tender_id is null) = (not_awarded is not null)),
  unique (proposal_id, lot_id)
);

create table sent_summary (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  proposal_id uuid not null references award_proposal,
  lot_id uuid not null references lot,
  tender_id uuid not null unique,
  supplier_id uuid not null,
  outcome text not null,
  sent_at timestamptz not null,
  content text not null
);
create index sent_summary_procurement on sent_summary (procurement_id, supplier_id);

create table standstill_claim (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement,
  organisation_id uuid not null,
  organisation_name text not null,
  reason text not null,
  notified_by text not null,
  notified_at timestamptz not null,
  resolution text,
  statement text,
  resolved_by text,
  resolved_at timestamptz
);
create index standstill_claim_procurement on standstill_claim (procurement_id);
create index standstill_due on procurement (standstill_ends_on) where status = 'STANDSTILL';

create function award_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was proposed and sent is never changed or deleted';
end $$;
create trigger sent_summary_append_only before update or delete on sent_summary
  for each row execute function award_is_kept();
create trigger sent_summary_not_emptied before truncate on sent_summary
  for each statement execute function award_is_kept();
create trigger lot_award_append_only before update or delete on lot_award
  for each row execute function award_is_kept();
create trigger award_proposal_not_deleted before delete on award_proposal
  for each row execute function award_is_kept();
create trigger standstill_claim_not_deleted before delete on standstill_claim
  for each row execute function award_is_kept();
