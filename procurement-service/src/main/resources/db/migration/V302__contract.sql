-- One contract per buyer and lot, signed by both after standstill.

create table contract (
  id uuid primary key,
  version bigint not null,
  revision bigint not null,
  procurement_id uuid not null references procurement,
  lot_id uuid not null references lot,
  lot_number int not null,
  lot_title text not null,
  tender_id uuid not null,
  buyer_id uuid not null,
  buyer_name text not null,
  supplier_id uuid not null,
  supplier_name text not null,
  amount numeric(18,2) not null check (amount >= 0),
  amount_gross numeric(18,2) not null,
  starts_on date,
  ends_on date,
  status text not null,
  created_at timestamptz not null,
  signed_on date,
  notice_due_on date,
  notice_id uuid references notice,
  notice_published_at timestamptz,
  unique (lot_id, buyer_id)
);
create index contract_procurement on contract (procurement_id);
create index contract_buyer on contract (buyer_id, status);
create index contract_supplier on contract (supplier_id, status);

create table contract_signature (
  id uuid primary key,
  contract_id uuid not null references contract,
  side text not null,
  organisation_id uuid not null,
  subject text not null,
  name text not null,
  signed_at timestamptz not null,
  unique (contract_id, side)
);

create table contract_kpi (
  id uuid primary key,
  contract_id uuid not null references contract,
  position int not null,
  title text not null,
  description text not null
);
create index contract_kpi_contract on contract_kpi (contract_id, position);

create function contract_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'contracts and signatures are never changed back or deleted';
end $$;
create trigger contract_signature_append_only before update or delete on contract_signature
  for each row execute function contract_is_kept();
create trigger contract_not_deleted before delete on contract
  for each row execute function contract_is_kept();
