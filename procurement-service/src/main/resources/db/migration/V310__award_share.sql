-- What each buyer pays of each awarded lot, item by item, as it was decided: to the penny, with what
-- it stated to pay today. Awards made before this file are entered at the next start.

create table award_share (
  id uuid primary key,
  lot_award_id uuid not null references lot_award,
  position int not null,
  buyer_id uuid not null,
  buyer_name text not null,
  amount numeric(18,2) not null check (amount >= 0),
  amount_gross numeric(18,2) not null check (amount_gross >= amount),
  unique (lot_award_id, buyer_id)
);

-- Quantities and unit prices as they were stated, whatever their decimals.
create table award_share_item (
  id uuid primary key,
  share_id uuid not null references award_share,
  position int not null,
  item text not null,
  description text not null,
  cpv text not null,
  unit text not null,
  quantity numeric not null check (quantity > 0),
  unit_price numeric not null check (unit_price >= 0),
  previous_unit_price numeric check (previous_unit_price >= 0),
  amount numeric(18,2) not null check (amount >= 0),
  alone numeric(18,2),
  saving numeric(18,2),
  check ((previous_unit_price is null) = (alone is null)),
  check (saving is not distinct from alone - amount),
  unique (share_id, position)
);

create trigger award_share_append_only before update or delete on award_share
  for each row execute function award_is_kept();
create trigger award_share_not_emptied before truncate on award_share
  for each statement execute function award_is_kept();
create trigger award_share_item_append_only before update or delete on award_share_item
  for each row execute function award_is_kept();
create trigger award_share_item_not_emptied before truncate on award_share_item
  for each statement execute function award_is_kept();
