package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;

/** Answered questions for everybody; unanswered ones for the buyers and for whoever asked. */
@ApplicationScoped
class FindQuestions {
  private final Questions questions;
  private final Procurements procurements;

  FindQuestions(Questions questions, Procurements procurements) {
    this.questions = questions;
    this.procurements = procurements;
  }

  @Transactional
  public List<QuestionView> of(Actor actor, UUID procurementId) {
    var procurement = procurements.publicById(procurementId);
    boolean buyer = actor.organisation().filter(procurement::isParticipant).isPresent();
    return questions.of(procurementId).stream()
        .filter(q -> buyer || q.answer().isPresent() || actor.actsFor(q.askerId()))
        .map(q -> QuestionView.of(q, actor.actsFor(q.askerId())))
        .toList();
  }
}
