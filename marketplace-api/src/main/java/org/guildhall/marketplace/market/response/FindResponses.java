package org.guildhall.marketplace.market.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.response.ResponseView.ResponseSummary;
import org.guildhall.marketplace.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Reads responses, for their supplier and for the council they were handed to. */
@ApplicationScoped
class FindResponses {

  private final Responses responses;
  private final Challenges challenges;
  private final Organisations organisations;

  FindResponses(Responses responses, Challenges challenges, Organisations organisations) {
    this.responses = responses;
    this.challenges = challenges;
    this.organisations = organisations;
  }

  @Transactional
  public ResponseView one(Actor actor, UUID id) {
    Response response = responses.get(id);
    Challenge challenge = challenges.get(response.challenge());
    boolean own = actor.actsFor(response.supplier());
    boolean handedToUs =
        actor.actsFor(challenge.organisation()) && response.status().isReadableByTheCouncil();
    if (!own && !handedToUs) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "This response belongs to another organisation");
    }
    return organisations
        .ref(response.supplier())
        .map(
            supplier -> ResponseView.of(response, challenge.title(), challenge.edition(), supplier))
        .orElseThrow(() -> ProblemException.notFound("response", id));
  }

  @Transactional
  public Page<ResponseSummary> toChallenge(
      Actor actor, UUID challenge, @Nullable Cursor after, int limit) {
    challenges.getOwn(actor, challenge);
    return Page.of(
        responses.toChallenge(challenge, after, limit + 1), limit, FindResponses::position);
  }

  @Transactional
  public Page<ResponseSummary> own(Actor actor, @Nullable Cursor after, int limit) {
    return Page.of(
        responses.ofSupplier(actor.mustActForSome(), after, limit + 1),
        limit,
        FindResponses::position);
  }

  private static Cursor position(ResponseSummary row) {
    return new Cursor(row.createdAt(), row.id());
  }
}
