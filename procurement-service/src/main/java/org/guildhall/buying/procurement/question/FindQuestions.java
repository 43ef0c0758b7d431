package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;

/** Answered questions for everybody; unanswered ones for the buyers and for whoever asked. */
@ApplicationScoped
class FindQuestions {
  private final Questions questions;
  private final Stages stages;

  FindQuestions(Questions questions, Stages stages) {
    this.questions = questions;
    this.stages = stages;
  }

  @Transactional
  public List<QuestionView> of(Actor actor, UUID procurementId) {
    var procurement = stages.publicById(procurementId);
    boolean buyer = actor.organisation().filter(procurement::isBuyer).isPresent();
    return questions.of(procurementId).stream()
        .filter(q -> buyer || q.answer().isPresent() || actor.actsFor(q.askerId()))
        .map(q -> QuestionView.of(q, actor.actsFor(q.askerId())))
        .toList();
  }
}
