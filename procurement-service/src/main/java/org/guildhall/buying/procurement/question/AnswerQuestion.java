package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementStatus;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;

/** The lead answers for everybody to read, or corrects its answer, before the deadline. */
@ApplicationScoped
class AnswerQuestion {
  private final Questions questions;
  private final Procurements procurements;
  private final AuditTrail audit;
  private final Clock clock;

  AnswerQuestion(Questions questions, Procurements procurements, AuditTrail audit, Clock clock) {
    this.questions = questions;
    this.procurements = procurements;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public QuestionView answer(Actor actor, UUID procurementId, UUID questionId, String text) {
    var procurement = procurements.publicById(procurementId);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(clock.instant(), ProcurementStatus.TENDERING);
    var question = questions.of(procurementId, questionId);
    question.answered(text, actor.subject(), clock.instant());
    questions.flush();
    audit.record(actor, "question.answered", "question", questionId, Map.of());
    return QuestionView.of(question, false);
  }
}
