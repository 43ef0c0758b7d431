package org.guildhall.marketplace.market.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.question.QuestionView.AnswerView;
import org.jspecify.annotations.Nullable;

/** Reads the questions about a challenge. */
@ApplicationScoped
class FindQuestions {

  private final Challenges challenges;
  private final Questions questions;

  FindQuestions(Challenges challenges, Questions questions) {
    this.challenges = challenges;
    this.questions = questions;
  }

  @Transactional
  public Page<QuestionView> page(Actor actor, UUID id, @Nullable Cursor after, int limit) {
    Challenge challenge = challenges.getVisible(actor, id);
    boolean own = actor.actsFor(challenge.organisation());
    List<QuestionView> rows =
        questions.page(id, actor.organisation().orElse(null), own, after, limit + 1);
    return Page.of(rows, limit, row -> new Cursor(row.askedAt(), row.id()));
  }

  @Transactional
  public List<AnswerView> answers(Actor actor, UUID challenge, UUID id) {
    challenges.getVisible(actor, challenge);
    questions.get(challenge, id);
    return questions.answers(id);
  }
}
