package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.consortium.ConsortiumProblem;
import org.guildhall.buying.consortium.asking.Constitution;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** The lead constitutes the consortium once everything it rests on is there. */
@ApplicationScoped
class ConstituteConsortium {
  private final Consortia consortia;
  private final Decisions decisions;
  private final ShowConsortium show;
  private final Changes changes;

  ConstituteConsortium(
      Consortia consortia, Decisions decisions, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.decisions = decisions;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView constitute(Actor actor, UUID consortiumId) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    if (consortium.canBe(ConsortiumAct.CONSTITUTE)) {
      var missing = Constitution.missing(consortium, decisions.ofConsortium(consortiumId));
      if (!missing.isEmpty()) {
        throw ProblemException.of(
            ConsortiumProblem.NOT_READY_TO_CONSTITUTE, "Some things are missing.", missing);
      }
    }
    var fact = consortium.constituted(changes.now());
    consortia.flush();
    changes.publish(fact);
    changes.record(actor, "consortium.constituted", "consortium", consortiumId);
    return show.to(actor, consortium);
  }
}
