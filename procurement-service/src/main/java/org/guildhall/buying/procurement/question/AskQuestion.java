package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** A supplier asks while questions are open. */
@ApplicationScoped
class AskQuestion {
  private final Questions questions;
  private final Procurements procurements;
  private final Parties parties;
  private final Changes changes;

  AskQuestion(Questions questions, Procurements procurements, Parties parties, Changes changes) {
    this.questions = questions;
    this.procurements = procurements;
    this.parties = parties;
    this.changes = changes;
  }

  @Transactional
  public QuestionView ask(Actor actor, UUID procurementId, String text) {
    var asker = parties.verifiedSupplier(actor.mustActForSome());
    var procurement = procurements.publicById(procurementId);
    var now = changes.now();
    procurement.mustBe(Act.ASK_QUESTION, now);
    var until = procurement.timetable().questionsUntil();
    if (until == null || !now.isBefore(until)) {
      throw ProblemException.of(
          ProcurementProblem.QUESTIONS_CLOSED, "Questions could be asked until " + until + ".");
    }
    var question = new Question(procurementId, asker.id(), actor.subject(), text, now);
    questions.persist(question);
    changes.record(actor, "question.asked", "question", question.id());
    return QuestionView.of(question, true);
  }
}
