package org.guildhall.marketplace.market.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.AnsweredChallenges;
import org.guildhall.marketplace.market.response.ResponseView.ResponseSummary;
import org.guildhall.marketplace.market.response.act.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The responses. */
@ApplicationScoped
class Responses implements PanacheRepositoryBase<Response, UUID>, AnsweredChallenges {

  private static final String ROW =
      "select new org.guildhall.marketplace.market.response.ResponseView$ResponseSummary(r.id,"
          + " c.id, c.title, c.status, o.id, o.name, o.status, r.status, case when r.status = SUBMITTED and"
          + " r.confirmedEdition < c.edition then true else false end, r.createdAt, r.submittedAt)"
          + " from Response r join Challenge c on c.id = r.challenge join Organisation o on o.id ="
          + " r.supplier where ";
  private static final String ORDER = " order by r.createdAt desc, r.id desc";
  private static final Set<ResponseStatus> READABLE =
      Set.of(ResponseStatus.SUBMITTED, ResponseStatus.SHORTLISTED, ResponseStatus.NOT_SHORTLISTED);

  Response get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("response", id));
  }

  @Override
  public boolean isAnswered(UUID challenge) {
    return count("challenge = ?1 and submittedAt is not null", challenge) > 0;
  }

  @Override
  public boolean isAnsweredBy(UUID supplier, UUID challenge) {
    return latest(challenge, supplier).filter(Response::isStanding).isPresent();
  }

  /** The response if the actor acts for its supplier. */
  Response getOwn(Actor actor, UUID id) {
    Response response = get(id);
    actor.mustActFor(response.supplier());
    return response;
  }

  /** The supplier's latest response to a challenge, whatever its state. */
  Optional<Response> latest(UUID challenge, UUID supplier) {
    return find(
            "challenge = ?1 and supplier = ?2 order by createdAt desc, id desc",
            challenge,
            supplier)
        .firstResultOptional();
  }

  /** What a council has of the supplier and has not judged yet. */
  List<Response> withdrawable(UUID supplier) {
    return list("supplier = ?1 and status = ?2", supplier, ResponseStatus.SUBMITTED);
  }

  /** What the council may read, newest first. */
  List<ResponseSummary> toChallenge(UUID challenge, @Nullable Cursor after, int limit) {
    return page("r.challenge = :owner and r.status in :readable", challenge, after, limit);
  }

  List<ResponseSummary> ofSupplier(UUID supplier, @Nullable Cursor after, int limit) {
    return page("r.supplier = :owner", supplier, after, limit);
  }

  private List<ResponseSummary> page(String which, UUID owner, @Nullable Cursor after, int limit) {
    String position = after == null ? "" : " and (r.createdAt, r.id) < (:moment, :last)";
    TypedQuery<ResponseSummary> query =
        getEntityManager()
            .createQuery(ROW + which + position + ORDER, ResponseSummary.class)
            .setParameter("owner", owner)
            .setMaxResults(limit);
    if (which.contains(":readable")) {
      query.setParameter("readable", READABLE);
    }
    if (after != null) {
      query.setParameter("moment", after.moment()).setParameter("last", after.id());
    }
    return query.getResultList();
  }
}
