package org.guildhall.buying.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** A buyer looks at the ranking of its procurement. */
@ApplicationScoped
class ReadRanking {
  private final Procurements procurements;
  private final Rankings rankings;

  ReadRanking(Procurements procurements, Rankings rankings) {
    this.procurements = procurements;
    this.rankings = rankings;
  }

  @Transactional
  public RankingView read(Actor actor, UUID procurementId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    if (!procurement.isParticipant(actor.mustActForSome())) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Only the buyers see the ranking of tenders.");
    }
    return RankingView.of(procurementId, procurement.tieBreak(), rankings.of(procurement));
  }
}
