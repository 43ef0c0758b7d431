package org.guildhall.buying.award.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.assessment.ranking.LotResult;
import org.guildhall.buying.assessment.ranking.Rankings;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.summary.AssessmentSummary.AssessedLot;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.PrepareNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/**
 * Sends every assessed bidder its summary, all in one transaction and at one instant: nobody learns
 * the result before anybody else (s.50 of the Act).
 */
@ApplicationScoped
class SendSummaries {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final Rankings rankings;
  private final SentSummaries sent;
  private final PrepareNotice prepareNotice;
  private final ObjectMapper json;
  private final Changes changes;

  SendSummaries(
      Procurements procurements,
      AwardProposals proposals,
      Decisions decisions,
      Rankings rankings,
      SentSummaries sent,
      PrepareNotice prepareNotice,
      ObjectMapper json,
      Changes changes) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.decisions = decisions;
    this.rankings = rankings;
    this.sent = sent;
    this.prepareNotice = prepareNotice;
    this.json = json;
    this.changes = changes;
  }

  /** When they were sent and to which tenders. */
  @Schema(name = "SummariesSent")
  public record Sent(UUID procurementId, Instant sentAt, List<UUID> tenders) {}

  @Transactional
  public Sent send(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    // What is answered is exactly what the database keeps.
    Instant now = changes.now().truncatedTo(ChronoUnit.MICROS);
    procurement.mustBe(Act.SEND_SUMMARIES, now);
    AwardProposal proposal = proposals.mustHave(procurementId);
    proposal.mustBeCarried(decisions.findById(proposal.decisionId()));
    proposal.summariesSent(now);
    List<UUID> tenders = new ArrayList<>();
    for (LotResult result : rankings.of(procurement)) {
      for (AssessmentSummary summary : lot(result, proposal).summaries()) {
        UUID supplier = result.tender(summary.tender()).supplierId();
        sent.persist(new SentSummary(proposal, summary, supplier, write(summary), now));
        tenders.add(summary.tender());
      }
    }
    changes.record(
        actor, "summaries.sent", "procurement", procurementId, Map.of("tenders", tenders));
    // Nothing more is to be said for the award notice: who sends the summaries has prepared it.
    prepareNotice.prepare(
        actor,
        new NoticeDraft.About(NoticeType.AWARD_NOTICE, procurementId, procurement.leadId()),
        Map.of());
    return new Sent(procurementId, now, tenders);
  }

  private static AssessedLot lot(LotResult result, AwardProposal proposal) {
    return new AssessedLot(
        result.lot().id(),
        result.lot().number(),
        result.lot().title(),
        result.method(),
        result.ranking(),
        result.agreed(),
        result.tenders().values().stream()
            .collect(Collectors.toMap(Bidder::tenderId, Bidder::supplierName)),
        proposal.lot(result.lot().id()).notAwarded());
  }

  private String write(AssessmentSummary summary) {
    try {
      return json.writeValueAsString(summary);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A summary is always writable", impossible);
    }
  }
}
