package org.guildhall.buying.tender.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.Statement;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** The first of two openers says: now. */
@ApplicationScoped
class ProposeOpening {
  private final Openings openings;
  private final Procurements procurements;
  private final OpeningGate gate;
  private final CommitmentLog log;
  private final Changes changes;

  ProposeOpening(
      Openings openings,
      Procurements procurements,
      OpeningGate gate,
      CommitmentLog log,
      Changes changes) {
    this.openings = openings;
    this.procurements = procurements;
    this.gate = gate;
    this.log = log;
    this.changes = changes;
  }

  @Transactional
  OpeningView propose(Actor actor, UUID procurementId, Envelope envelope) {
    Procurement procurement = procurements.lockedById(procurementId);
    gate.mustTakePart(actor, procurement.asStage());
    Optional<Opening> there = openings.of(procurementId, envelope);
    if (there.isPresent()) {
      return same(there.get(), actor);
    }
    gate.mustBeTimeToPropose(procurement.asStage(), envelope);
    Instant now = changes.now();
    Opening opening = new Opening(procurement.asStage(), envelope, actor, now);
    openings.persist(opening);
    log.enter(
        log.sign(
            Ids.next(),
            opening.id(),
            Statement.of("opening")
                .with("act", "proposed")
                .with("opening", opening.id())
                .with("procurement", procurementId)
                .with("envelope", envelope)
                .with("authority", opening.proposedFor())
                .with("at", now)));
    changes.record(
        actor,
        "opening.proposed",
        "opening",
        opening.id(),
        Map.of("procurement", procurementId, "envelope", envelope));
    return OpeningView.of(opening);
  }

  private static OpeningView same(Opening opening, Actor actor) {
    if (opening.wasProposedBy(actor)) {
      return OpeningView.of(opening);
    }
    throw ProblemException.of(
        OpeningProblem.OPENING_EXISTS,
        opening.isOpened()
            ? "These envelopes are open"
            : "Another authority has proposed to open these: approve that.");
  }
}
