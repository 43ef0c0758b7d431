package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumProblem;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** The lead constitutes the consortium once everything it rests on is there. */
@ApplicationScoped
class ConstituteConsortium {
  private final Consortia consortia;
  private final Decisions decisions;
  private final Changes changes;

  ConstituteConsortium(Consortia consortia, Decisions decisions, Changes changes) {
    this.consortia = consortia;
    this.decisions = decisions;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView constitute(Actor actor, UUID consortiumId) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    if (consortium.status() == ConsortiumStatus.FORMING) {
      var missing = missing(consortium);
      if (!missing.isEmpty()) {
        throw ProblemException.of(
            ConsortiumProblem.NOT_READY_TO_CONSTITUTE, "Some things are missing.", missing);
      }
    }
    var fact = consortium.constituted(changes.now());
    consortia.flush();
    changes.publish(fact);
    changes.record(actor, "consortium.constituted", "consortium", consortiumId);
    return ConsortiumView.forMember(consortium);
  }

  private List<FieldProblem> missing(Consortium consortium) {
    var missing = new ArrayList<FieldProblem>();
    var joined = consortium.joined();
    if (joined.size() < 2) {
      missing.add(new FieldProblem("members", "At least two members must have joined."));
    }
    if (consortium.agreementHash() == null) {
      missing.add(new FieldProblem("agreement", "There is no agreement yet."));
    }
    for (var member : joined) {
      if (consortium.agreementHash() != null && !member.accepted(consortium.agreementHash())) {
        missing.add(
            new FieldProblem(
                "agreement", member.name() + " has not accepted the current agreement."));
      }
      boolean buysNothing = member.commitment().isEmpty();
      if (buysNothing) {
        missing.add(new FieldProblem("commitment", member.name() + " has not committed yet."));
      }
    }
    if (!decisions.carried(Purpose.CONSTITUTE, consortium.id())) {
      missing.add(
          new FieldProblem("decision", "The members have not carried a decision to constitute."));
    }
    return missing;
  }
}
