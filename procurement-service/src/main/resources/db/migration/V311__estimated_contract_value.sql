-- Three indicators are owed by the estimated value (s.52): options and extensions are in it.

alter table contract add column estimated_gross numeric(18,2);

-- Where one side has signed, what the contract says is settled. Others are estimated from their
-- award when the next signature asks.
update contract set estimated_gross = amount_gross where status <> 'AWAITING_SIGNATURES';
