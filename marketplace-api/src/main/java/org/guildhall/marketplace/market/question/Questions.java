package org.guildhall.marketplace.market.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.question.QuestionView.AnswerView;
import org.jspecify.annotations.Nullable;

/** The questions. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {

  private static final UUID NOBODY = new UUID(0, 0);

  Question get(UUID challenge, UUID id) {
    return findByIdOptional(id)
        .filter(question -> question.challenge().equals(challenge))
        .orElseThrow(() -> ProblemException.notFound("question", id));
  }

  /**
   * Questions in the order they were asked.
   *
   * @param reader the organisation that reads; its own questions are marked, and shown unanswered
   * @param all whether unanswered questions of others are shown too
   */
  List<QuestionView> page(
      UUID challenge, @Nullable UUID reader, boolean all, @Nullable Cursor after, int limit) {
    String position = after == null ? "" : " and (q.askedAt, q.id) > (:moment, :last)";
    String visible = all ? "" : " and (q.answerNumber > 0 or q.asker = :reader)";
    TypedQuery<QuestionView> query =
        getEntityManager()
            .createQuery(
                "select new org.guildhall.marketplace.market.question.QuestionView(q.id, q.text,"
                    + " q.askedAt, q.answer, q.answerNumber, q.answeredAt,"
                    + " case when q.asker = :reader then true else false end)"
                    + " from Question q where q.challenge = :challenge"
                    + visible
                    + position
                    + " order by q.askedAt, q.id",
                QuestionView.class)
            .setParameter("challenge", challenge)
            .setParameter("reader", reader == null ? NOBODY : reader)
            .setMaxResults(limit);
    if (after != null) {
      query.setParameter("moment", after.moment()).setParameter("last", after.id());
    }
    return query.getResultList();
  }

  List<AnswerView> answers(UUID question) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.marketplace.market.question.QuestionView$AnswerView("
                + "a.key.number, a.text, a.answeredAt) from Answer a"
                + " where a.key.question = :question order by a.key.number",
            AnswerView.class)
        .setParameter("question", question)
        .getResultList();
  }

  void keep(Answer answer) {
    getEntityManager().persist(answer);
  }
}
