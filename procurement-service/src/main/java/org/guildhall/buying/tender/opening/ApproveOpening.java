package org.guildhall.buying.tender.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.counting.Counting;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.log.Statement;
import org.guildhall.buying.tender.opening.entitlement.CheckActors;
import org.guildhall.buying.tender.opening.envelope.Finding;
import org.guildhall.buying.tender.opening.envelope.OpenTenders;
import org.guildhall.buying.tender.opening.report.OpeningFindings;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingKeys;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.change.Changes;

/** The second opener, of another authority, agrees: the envelopes are opened in one transaction. */
@ApplicationScoped
class ApproveOpening {
  private final Openings openings;
  private final Procurements procurements;
  private final OpeningGate gate;
  private final SealingKeys keys;
  private final OpenTenders openTenders;
  private final CheckActors actors;
  private final QualityConsensus consensus;
  private final OpeningFindings findings;
  private final CommitmentLog log;
  private final Changes changes;

  ApproveOpening(
      Openings openings,
      Procurements procurements,
      OpeningGate gate,
      SealingKeys keys,
      OpenTenders openTenders,
      CheckActors actors,
      QualityConsensus consensus,
      OpeningFindings findings,
      CommitmentLog log,
      Changes changes) {
    this.openings = openings;
    this.procurements = procurements;
    this.gate = gate;
    this.keys = keys;
    this.openTenders = openTenders;
    this.actors = actors;
    this.consensus = consensus;
    this.findings = findings;
    this.log = log;
    this.changes = changes;
  }

  @Transactional
  OpeningView approve(Actor actor, UUID openingId) {
    Opening opening = openings.lockedById(openingId);
    Procurement procurement = procurements.lockedById(opening.procurementId());
    gate.mustTakePart(actor, procurement.asStage());
    opening.mustBeApprovableBy(actor);
    if (opening.isOpened()) {
      return OpeningView.of(opening);
    }
    gate.mustBeTimeToApprove(procurement.asStage(), opening.envelope());
    CheckActors.Acts acts = actors.mustBeKnown(procurement.id());
    Instant now = changes.now();
    Counting counting = Counting.of(log.walk(procurement.id()));
    gate.mustBeTimeByTheLog(counting, now);
    List<Finding> found = open(opening, counting, acts, now);
    LogEntry entry =
        log.sign(Ids.next(), openingId, statement(opening, actor, counting, found, now));
    log.enter(entry);
    findings.keep(openingId, counting, found);
    opening.approvedBy(
        actor,
        now,
        count(found, Finding::isOpened),
        count(found, finding -> finding.outcome().isLoss()),
        entry.id());
    if (opening.envelope() == Envelope.QUALITY) {
      changes.publish(procurement.tendersOpened(now));
    }
    audited(actor, opening);
    return OpeningView.of(opening);
  }

  private List<Finding> open(
      Opening opening, Counting counting, CheckActors.Acts acts, Instant now) {
    UUID procurementId = opening.procurementId();
    List<Finding> found =
        openTenders.open(
            opening.id(),
            procurementId,
            opening.envelope(),
            keys.unlock(procurementId, opening.envelope()),
            counting,
            opening.envelope() == Envelope.PRICE ? consensus.failing(procurementId) : Set.of(),
            now);
    return opening.envelope() == Envelope.QUALITY ? actors.remarkOn(found, counting, acts) : found;
  }

  private static int count(List<Finding> found, Predicate<Finding> which) {
    return (int) found.stream().filter(which).count();
  }

  private void audited(Actor actor, Opening opening) {
    changes.record(
        actor,
        "opening.opened",
        "opening",
        opening.id(),
        Map.of(
            "procurement", opening.procurementId(),
            "envelope", opening.envelope(),
            "opened", opening.openedCount(),
            "damaged", opening.damagedCount()));
  }

  /** Names every tender by id and sealed hash: a receipt can be held against it by anybody. */
  private static Statement statement(
      Opening opening, Actor actor, Counting counting, List<Finding> found, Instant now) {
    Statement statement =
        Statement.of("opening")
            .with("act", "opened")
            .with("opening", opening.id())
            .with("procurement", opening.procurementId())
            .with("envelope", opening.envelope())
            .with("authority", opening.proposedFor())
            .with("authority", actor.mustActForSome())
            .with("at", now)
            .with("log-size", counting.logSize());
    counting.problems().forEach(problem -> statement.with("log-problem", problem));
    found.forEach(finding -> statement.with("tender", finding.line()));
    found.stream()
        .filter(Finding::isOpened)
        .filter(finding -> finding.reason() != null)
        .forEach(finding -> statement.with("remark", finding.tenderId() + " " + finding.reason()));
    return statement;
  }
}
