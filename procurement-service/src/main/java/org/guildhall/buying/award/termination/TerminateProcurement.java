package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.award.notice.AwardNotices;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.share.AwardedShares;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.buying.notice.release.TerminationNotice;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.ProcurementStatus;
import org.guildhall.buying.procurement.ProcurementView;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/**
 * The lead ends a procurement without award; the consortium may try again. Where a tender notice is
 * public, a termination notice follows at once (s.55 of the Act: as soon as reasonably
 * practicable).
 */
@ApplicationScoped
class TerminateProcurement {
  private final Procurements procurements;
  private final Consortia consortia;
  private final AwardProposals proposals;
  private final AwardedShares shares;
  private final AwardNotices notices;
  private final OwnNotices ownNotices;
  private final PublishNotice publishNotice;
  private final ShowProcurement show;
  private final Changes changes;

  TerminateProcurement(
      Procurements procurements,
      Consortia consortia,
      AwardProposals proposals,
      AwardedShares shares,
      AwardNotices notices,
      OwnNotices ownNotices,
      PublishNotice publishNotice,
      ShowProcurement show,
      Changes changes) {
    this.procurements = procurements;
    this.consortia = consortia;
    this.proposals = proposals;
    this.shares = shares;
    this.notices = notices;
    this.ownNotices = ownNotices;
    this.publishNotice = publishNotice;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ProcurementView terminate(Actor actor, UUID id, String reason) {
    Procurement procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    ownNotices.mustNotBeOnTheWay(id);
    Instant now = changes.now();
    ProcurementStatus before = procurement.status(now);
    procurement.terminated(reason, now);
    var consortium = consortia.lockedById(procurement.consortiumId());
    if (consortium.status() == ConsortiumStatus.BUYING) {
      changes.publish(consortium.buyingEnded());
    }
    procurements.flush();
    changes.record(actor, "procurement.terminated", "procurement", id, Map.of("reason", reason));
    if (procurement.publishedAt().isPresent()) {
      publishNotice.publish(actor, notice(actor, procurement, before, reason, now));
    }
    return show.view(procurement, true);
  }

  private NewNotice notice(
      Actor actor, Procurement procurement, ProcurementStatus before, String reason, Instant now) {
    return new NewNotice(
        NoticeNumber.UK12,
        procurement.ocid().orElseThrow(),
        procurement.id(),
        List.of("tenderCancellation"),
        procurement.title(),
        notices.lead(procurement),
        procurement.author(),
        actor.subject(),
        new TerminationNotice(
            notices.process(procurement),
            reason,
            UkDates.dateOf(now),
            before == ProcurementStatus.STANDSTILL ? announced(procurement) : perLot(procurement)));
  }

  /** Under the ids the award notice gave them. */
  private List<TerminationNotice.Cancelled> announced(Procurement procurement) {
    return shares.of(proposals.mustHave(procurement.id())).stream()
        .map(s -> new TerminationNotice.Cancelled(s.lotId(), Optional.of(s.buyerId())))
        .toList();
  }

  private static List<TerminationNotice.Cancelled> perLot(Procurement procurement) {
    return procurement.lots().stream()
        .map(Lot::id)
        .map(lot -> new TerminationNotice.Cancelled(lot, Optional.empty()))
        .toList();
  }
}
