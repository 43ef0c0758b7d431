package org.guildhall.buying.tender.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.log.Statement;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingKeys;
import org.guildhall.buying.tender.sealing.UnlockedKey;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.change.Changes;

/** The second opener, of another authority, agrees: the envelopes are opened in one transaction. */
@ApplicationScoped
class ApproveOpening {
  private final Openings openings;
  private final Procurements procurements;
  private final Tenders tenders;
  private final OpeningGate gate;
  private final SealingKeys keys;
  private final OpenEnvelopes openEnvelopes;
  private final CommitmentLog log;
  private final Changes changes;

  ApproveOpening(
      Openings openings,
      Procurements procurements,
      Tenders tenders,
      OpeningGate gate,
      SealingKeys keys,
      OpenEnvelopes openEnvelopes,
      CommitmentLog log,
      Changes changes) {
    this.openings = openings;
    this.procurements = procurements;
    this.tenders = tenders;
    this.gate = gate;
    this.keys = keys;
    this.openEnvelopes = openEnvelopes;
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
    Instant now = changes.now();
    UnlockedKey key = keys.unlock(procurement.id(), opening.envelope());
    List<Tender> due = due(opening, now);
    List<OpenEnvelopes.Result> results =
        openEnvelopes.open(openingId, opening.envelope(), key, due);
    LogEntry entry = entry(opening, actor, results, now);
    log.enter(entry);
    int intact = (int) results.stream().filter(OpenEnvelopes.Result::intact).count();
    opening.approvedBy(actor, now, intact, results.size() - intact, entry.id());
    if (opening.envelope() == Envelope.QUALITY) {
      due.forEach(tender -> tender.opened(now));
      disregardDamaged(due, results, now);
      changes.publish(procurement.tendersOpened(now));
    }
    audited(actor, opening);
    return OpeningView.of(opening);
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

  private List<Tender> due(Opening opening, Instant now) {
    UUID procurementId = opening.procurementId();
    return switch (opening.envelope()) {
      case QUALITY -> {
        tenders
            .of(procurementId, TenderStatus.TO_RECONFIRM)
            .forEach(
                tender -> tender.disregarded("Not reconfirmed after a substantial amendment", now));
        yield tenders.of(procurementId, TenderStatus.SUBMITTED);
      }
      // The price of a tender that is out already concerns nobody.
      case PRICE -> tenders.of(procurementId, TenderStatus.OPENED, TenderStatus.ASSESSED);
    };
  }

  private static void disregardDamaged(
      List<Tender> due, List<OpenEnvelopes.Result> results, Instant now) {
    for (int i = 0; i < due.size(); i++) {
      if (!results.get(i).intact()) {
        due.get(i).disregarded("What was stored is not what was submitted", now);
      }
    }
  }

  /** Names every tender by id and sealed hash: a receipt can be held against it by anybody. */
  private LogEntry entry(
      Opening opening, Actor actor, List<OpenEnvelopes.Result> results, Instant now) {
    Statement statement =
        Statement.of("opening")
            .with("act", "opened")
            .with("opening", opening.id())
            .with("procurement", opening.procurementId())
            .with("envelope", opening.envelope())
            .with("authority", opening.proposedFor())
            .with("authority", actor.mustActForSome())
            .with("at", now);
    for (OpenEnvelopes.Result result : results) {
      statement.with(
          "tender",
          "%s version %d sealed sha256:%s %s"
              .formatted(
                  result.tenderId(),
                  result.number(),
                  result.sealedHash(),
                  result.intact() ? "opened" : "damaged"));
    }
    return log.sign(Ids.next(), opening.id(), statement);
  }
}
