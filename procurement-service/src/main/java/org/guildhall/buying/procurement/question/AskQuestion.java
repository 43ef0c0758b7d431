package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/** A supplier asks while questions are open. */
@ApplicationScoped
class AskQuestion {
  private final Questions questions;
  private final Stages stages;
  private final Parties parties;
  private final Changes changes;

  AskQuestion(Questions questions, Stages stages, Parties parties, Changes changes) {
    this.questions = questions;
    this.stages = stages;
    this.parties = parties;
    this.changes = changes;
  }

  @Transactional
  public QuestionView ask(Actor actor, UUID procurementId, String text) {
    var asker = parties.verifiedSupplier(actor.mustActForSome());
    var procurement = stages.publicById(procurementId);
    var now = changes.now();
    procurement.mustBe(Act.ASK_QUESTION, now);
    var until = procurement.questionsUntil();
    if (until == null || !now.isBefore(until)) {
      throw ProblemException.of(
          ProcurementProblem.QUESTIONS_CLOSED,
          until == null
              ? "The timetable has no time for questions."
              : "Questions could be asked until " + UkDates.written(until) + ".");
    }
    var question = new Question(procurementId, asker.id(), actor.subject(), text, now);
    questions.persist(question);
    changes.record(actor, "question.asked", "question", question.id());
    return QuestionView.of(question, true);
  }
}
