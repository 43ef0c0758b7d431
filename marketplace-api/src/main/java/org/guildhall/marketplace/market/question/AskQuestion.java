package org.guildhall.marketplace.market.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.organisation.OrganisationGate;

/** A supplier asks about an open challenge. */
@ApplicationScoped
class AskQuestion {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Questions questions;
  private final Letters letters;
  private final Clock clock;

  AskQuestion(
      OrganisationGate gate,
      Challenges challenges,
      Questions questions,
      Letters letters,
      Clock clock) {
    this.gate = gate;
    this.challenges = challenges;
    this.questions = questions;
    this.letters = letters;
    this.clock = clock;
  }

  @Transactional
  public QuestionView ask(Actor actor, UUID challengeId, String text) {
    UUID supplier = gate.supplier(actor).id();
    Instant now = clock.instant();
    Challenge challenge = challenges.getSteady(challengeId);
    if (!challenge.canBe(ChallengeAct.ASK_QUESTION, now)) {
      throw ProblemException.of(
          QuestionProblem.QUESTIONS_CLOSED,
          "The challenge is closed for questions; what was answered stays published.");
    }
    Question question = new Question(challengeId, supplier, actor.subject(), text, now);
    questions.persist(question);
    letters.write(
        LetterKind.QUESTION_ASKED,
        Recipients.holding(challenge.organisation(), Role.AUTHOR),
        About.of(question.id(), challengeId),
        Map.of("title", challenge.title(), "question", text));
    return new QuestionView(question.id(), text, now, null, 0, null, true);
  }
}
