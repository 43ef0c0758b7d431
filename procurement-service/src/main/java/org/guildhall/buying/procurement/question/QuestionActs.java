package org.guildhall.buying.procurement.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.buying.replica.party.Parties;

/** Suppliers ask while they may; the lead answers, or corrects an answer. */
@ApplicationScoped
class QuestionActs implements ActSource {
  private final Questions questions;
  private final Parties parties;

  QuestionActs(Questions questions, Parties parties) {
    this.questions = questions;
    this.parties = parties;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.ASK_QUESTION, Act.ANSWER_QUESTION);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    List<NextAct> next = new ArrayList<>();
    var until = asking.procurement().questionsUntil();
    if (until != null && asking.now().isBefore(until)) {
      next.add(asking(asking).until(until));
    }
    // Only the lead is told, so that the public's page pays no statement for it.
    if (asking.actor().actsFor(asking.procurement().leadId())
        && questions.areAsked(asking.procurement().id())) {
      next.add(asking.may(Act.ANSWER_QUESTION).until(asking.procurement().tendersUntil()));
    }
    return next;
  }

  /** Verified suppliers ask; who does not bid for anybody pays no statement for it. */
  private NextAct asking(Asking asking) {
    NextAct ask = asking.may(Act.ASK_QUESTION);
    return ask.you()
        ? ask.yoursIf(parties.isVerifiedSupplier(asking.actor().mustActForSome()))
        : ask;
  }
}
