package org.guildhall.buying.award.standstill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.kit.base.actor.Role;

/** Bidders notify claims within standstill; the lead records how each ended. */
@ApplicationScoped
class ClaimActs implements ActSource {
  private final Tenders tenders;
  private final StandstillClaims claims;
  private final StandstillPeriods periods;

  ClaimActs(Tenders tenders, StandstillClaims claims, StandstillPeriods periods) {
    this.tenders = tenders;
    this.claims = claims;
    this.periods = periods;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.NOTIFY_CLAIM, Act.RESOLVE_CLAIM);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    UUID id = asking.procurement().id();
    UUID lead = asking.procurement().leadId();
    List<NextAct> next = new ArrayList<>();
    if (!periods.isOver(id, asking.now())) {
      notifying(asking, next);
    }
    if (asking.actor().actsFor(lead) && claims.areUnresolved(id)) {
      next.add(asking.may(Act.RESOLVE_CLAIM));
    }
    return next;
  }

  private void notifying(Asking asking, List<NextAct> next) {
    UUID lead = asking.procurement().leadId();
    Instant until = asking.procurement().stage().endsAt();
    // The lead records a claim that reached it on paper.
    next.add(asking.by(Act.NOTIFY_CLAIM, lead, Role.BUYER).until(until));
    asking
        .actor()
        .organisation()
        .filter(bidder ->
            !bidder.equals(lead) && tenders.wasAssessed(asking.procurement().id(), bidder))
        .ifPresent(bidder -> next.add(asking.by(Act.NOTIFY_CLAIM, bidder).until(until)));
  }
}
