package org.guildhall.buying.procurement.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.problem.ProblemException;

/** The clarification questions. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {
  List<Question> of(UUID procurementId) {
    return list("procurementId = ?1 order by askedAt, id", procurementId);
  }

  Question of(UUID procurementId, UUID questionId) {
    return find("procurementId = ?1 and id = ?2", procurementId, questionId)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("question", questionId));
  }

  /** Whether anybody has asked anything. */
  boolean areAsked(UUID procurementId) {
    return count("procurementId", procurementId) > 0;
  }

  /** Unanswered questions in the procurements an authority leads. */
  List<Question> unansweredOf(UUID leadId) {
    return list(
        "select q from Question q, Procurement p where q.procurementId = p.id and p.leadId = ?1"
            + " and p.progress.status = ?2 and q.answers is empty",
        leadId,
        ProcurementStatus.PUBLISHED);
  }
}
