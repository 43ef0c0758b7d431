package org.guildhall.marketplace.market.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.question.QuestionView.AnswerView;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;

/** The council answers for everybody; answering again publishes a further version. */
@ApplicationScoped
class AnswerQuestion {

  private final Challenges challenges;
  private final Questions questions;
  private final Organisations organisations;
  private final Letters letters;
  private final Changes changes;

  AnswerQuestion(
      Challenges challenges,
      Questions questions,
      Organisations organisations,
      Letters letters,
      Changes changes) {
    this.challenges = challenges;
    this.questions = questions;
    this.organisations = organisations;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public AnswerView answer(Actor actor, UUID challengeId, UUID id, String text) {
    Challenge challenge = challenges.getOwn(actor, challengeId);
    if (!challenge.canBe(ChallengeAct.ANSWER_QUESTION, changes.now())) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "Questions about a challenge that is "
              + PlainWords.of(challenge.status())
              + " are not answered.");
    }
    Question question = questions.get(challengeId, id);
    questions.keep(question.answer(text, actor.subject(), changes.now()));
    var details = Map.of("challenge", challengeId, "number", question.answerNumber());
    changes.record(actor, "question.answered", "question", id, details);
    letters.write(
        LetterKind.QUESTION_ANSWERED,
        Recipients.holding(question.asker(), Role.BIDDER),
        About.of(id, challengeId),
        Map.of(
            "title", challenge.title(),
            "organisation", council(challenge),
            "answer", text));
    return new AnswerView(question.answerNumber(), text, changes.now());
  }

  private String council(Challenge challenge) {
    return organisations.ref(challenge.organisation()).map(OrganisationRef::name).orElse("");
  }
}
