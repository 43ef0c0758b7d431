package org.guildhall.buying.assessment.evaluation;

import java.util.UUID;
import org.guildhall.buying.assessment.panel.LotCriterion;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.problem.ProblemException;

/** One quality criterion of one opened tender: what is scored and agreed. */
public record TenderPart(UUID procurementId, UUID lotId, UUID tenderId, UUID criterionId) {

  /** The tender of that procurement, if it is open, or a NOT_FOUND problem. */
  public static OpenedTender tender(OpenedTenders opened, UUID procurementId, UUID tenderId) {
    return opened
        .find(tenderId)
        .filter(tender -> tender.procurementId().equals(procurementId))
        .orElseThrow(() -> ProblemException.notFound("opened tender", tenderId));
  }

  /** The part, or a problem naming {@code criterionId} if the lot has no such quality criterion. */
  public static TenderPart of(
      ProcurementContent procurement, OpenedTender tender, UUID criterionId) {
    criterion(procurement, tender.lotId(), criterionId);
    return new TenderPart(procurement.id(), tender.lotId(), tender.id(), criterionId);
  }

  /** Refuses a score outside the published range, naming the field {@code score}. */
  public void mustBeInRange(ProcurementContent procurement, int score) {
    int best = criterion(procurement, lotId, criterionId).maxScore();
    if (score < 0 || score > best) {
      throw ProblemException.field("score", "Give a whole score from 0 to " + best + ".");
    }
  }

  /** The part without its tender. */
  public LotCriterion lotCriterion() {
    return new LotCriterion(lotId, criterionId);
  }

  private static Criterion criterion(ProcurementContent procurement, UUID lotId, UUID criterionId) {
    return procurement
        .lot(lotId)
        .criterion(criterionId)
        .filter(criterion -> criterion.kind() == CriterionKind.QUALITY)
        .orElseThrow(() ->
            ProblemException.field(
                "criterionId", "The tender's lot has no such quality criterion."));
  }
}
