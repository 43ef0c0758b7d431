package org.guildhall.marketplace.market.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.response.ResponseView.ResponseSummary;
import org.guildhall.marketplace.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Reads responses, for their supplier and for the council they were handed to. */
@ApplicationScoped
class FindResponses implements Existence {

  private final Responses responses;
  private final Challenges challenges;
  private final Organisations organisations;
  private final Clock clock;

  FindResponses(
      Responses responses, Challenges challenges, Organisations organisations, Clock clock) {
    this.responses = responses;
    this.challenges = challenges;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Set<String> collections() {
    return Set.of("responses");
  }

  /** Its supplier, and the council to which it was handed in, even if it was taken back then. */
  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return responses
        .findByIdOptional(id)
        .filter(found ->
            reader.actsFor(found.supplier())
                || (found.status().isReadableByTheCouncil() || found.wasTakenBack())
                    && reader.actsFor(challenges.get(found.challenge()).organisation()))
        .isPresent();
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
          KitProblem.NOT_YOUR_ORGANISATION,
          actor.actsFor(challenge.organisation()) && response.wasTakenBack()
              ? "The supplier has withdrawn this response."
              : "This response belongs to another organisation");
    }
    return organisations
        .ref(response.supplier())
        .map(supplier ->
            ResponseView.of(
                response,
                challenge,
                supplier,
                NextOfResponse.of(response, challenge, actor, clock.instant())))
        .orElseThrow(() -> ProblemException.notFound("response", id));
  }

  @Transactional
  public Page<ResponseSummary> toChallenge(
      Actor actor, UUID challenge, @Nullable Cursor after, int limit) {
    Challenge ours = challenges.getOwn(actor, challenge);
    List<ResponseSummary> rows =
        responses.toChallenge(challenge, after, limit + 1).stream()
            .map(row -> row.assessable(NextOfResponse.mayAssess(row.status(), ours, actor)))
            .toList();
    return Page.of(rows, limit, FindResponses::position);
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
