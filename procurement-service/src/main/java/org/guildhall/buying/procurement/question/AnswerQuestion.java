package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The lead answers for everybody to read, or corrects its answer, before the deadline. */
@ApplicationScoped
class AnswerQuestion {
  private final Questions questions;
  private final Stages stages;
  private final Changes changes;

  AnswerQuestion(Questions questions, Stages stages, Changes changes) {
    this.questions = questions;
    this.stages = stages;
    this.changes = changes;
  }

  @Transactional
  public QuestionView answer(Actor actor, UUID procurementId, UUID questionId, String text) {
    var procurement = stages.publicById(procurementId);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(Act.ANSWER_QUESTION, changes.now());
    var question = questions.of(procurementId, questionId);
    question.answered(text, actor.subject(), changes.now());
    questions.flush();
    changes.record(actor, "question.answered", "question", questionId);
    return QuestionView.of(question, false);
  }
}
