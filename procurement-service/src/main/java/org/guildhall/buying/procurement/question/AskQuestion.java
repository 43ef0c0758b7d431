package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.buying.procurement.ProcurementStatus;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.ProblemException;

/** A supplier asks while questions are open. */
@ApplicationScoped
class AskQuestion {
  private final Questions questions;
  private final Procurements procurements;
  private final Parties parties;
  private final AuditTrail audit;
  private final Clock clock;

  AskQuestion(
      Questions questions,
      Procurements procurements,
      Parties parties,
      AuditTrail audit,
      Clock clock) {
    this.questions = questions;
    this.procurements = procurements;
    this.parties = parties;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public QuestionView ask(Actor actor, UUID procurementId, String text) {
    var asker = parties.verifiedSupplier(actor.mustActForSome());
    var procurement = procurements.publicById(procurementId);
    var now = clock.instant();
    procurement.mustBe(now, ProcurementStatus.TENDERING);
    var until = procurement.timetable().questionsUntil();
    if (until == null || !now.isBefore(until)) {
      throw ProblemException.of(
          ProcurementProblem.QUESTIONS_CLOSED, "Questions could be asked until " + until + ".");
    }
    var question = new Question(procurementId, asker.id(), actor.subject(), text, now);
    questions.persist(question);
    audit.record(actor, "question.asked", "question", question.id(), Map.of());
    return QuestionView.of(question, true);
  }
}
