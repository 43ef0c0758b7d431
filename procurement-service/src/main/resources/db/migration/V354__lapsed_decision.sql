-- The members' decision on an award stayed open when the procurement ended before they had decided,
-- and could be neither voted on nor closed. It lapsed with the procurement.
update decision d
   set outcome = 'LAPSED', closed_at = t.terminated_at, version = d.version + 1
  from award_proposal p
  join termination t on t.procurement_id = p.procurement_id
 where p.decision_id = d.id
   and d.closed_at is null;
