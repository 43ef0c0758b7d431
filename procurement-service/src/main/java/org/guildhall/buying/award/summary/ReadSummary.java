package org.guildhall.buying.award.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** A bidder reads the summary of its own tender; the buyers read what they sent. */
@ApplicationScoped
class ReadSummary {
  private final SentSummaries sent;
  private final Stages stages;
  private final ObjectMapper json;

  ReadSummary(SentSummaries sent, Stages stages, ObjectMapper json) {
    this.sent = sent;
    this.stages = stages;
    this.json = json;
  }

  /** The summary as it was sent. */
  public record SummaryView(
      UUID tenderId, UUID procurementId, Instant sentAt, AssessmentSummary summary) {}

  @Transactional
  public SummaryView read(Actor actor, UUID tenderId) {
    SentSummary found =
        sent.ofTender(tenderId)
            .orElseThrow(() -> ProblemException.notFound("assessment summary of tender", tenderId));
    boolean bidder = actor.actsFor(found.supplierId());
    if (!bidder && !stages.byId(found.procurementId()).isBuyer(actor.mustActForSome())) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "This is another bidder's assessment summary.");
    }
    return new SummaryView(tenderId, found.procurementId(), found.sentAt(), parse(found.content()));
  }

  private AssessmentSummary parse(String content) {
    try {
      return json.readValue(content, AssessmentSummary.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored summary is always readable", broken);
    }
  }
}
