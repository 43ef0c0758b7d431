package org.guildhall.marketplace.market.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.organisation.OrganisationGate;

/** A supplier asks about an open challenge. */
@ApplicationScoped
class AskQuestion {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Questions questions;
  private final Clock clock;

  AskQuestion(OrganisationGate gate, Challenges challenges, Questions questions, Clock clock) {
    this.gate = gate;
    this.challenges = challenges;
    this.questions = questions;
    this.clock = clock;
  }

  @Transactional
  public QuestionView ask(Actor actor, UUID challenge, String text) {
    UUID supplier = gate.supplier(actor).id();
    Instant now = clock.instant();
    if (!challenges.getSteady(challenge).canBe(ChallengeAct.ASK_QUESTION, now)) {
      throw ProblemException.of(
          QuestionProblem.QUESTIONS_CLOSED,
          "The challenge is closed for questions; what was answered stays published.");
    }
    Question question = new Question(challenge, supplier, actor.subject(), text, now);
    questions.persist(question);
    return new QuestionView(question.id(), text, now, null, 0, null, true);
  }
}
