package org.guildhall.marketplace.market.challenge.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.base.act.NextAct;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.marketplace.market.challenge.AnsweredChallenges;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.challenge.act.Performer;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.guildhall.marketplace.organisation.Organisations;

/**
 * What may be done next with a challenge: what its table says, and of that what the reader may.
 * What only some readers may costs a statement, and only for readers who hold the role.
 */
@ApplicationScoped
class NextOfChallenge {
  private final AnsweredChallenges answered;
  private final Organisations organisations;

  NextOfChallenge(AnsweredChallenges answered, Organisations organisations) {
    this.answered = answered;
    this.organisations = organisations;
  }

  /** All of it for its own council; for others what councils and suppliers may do. */
  List<NextChallengeAct> of(
      Challenge challenge, OrganisationRef council, Actor reader, Instant now) {
    boolean own = reader.actsFor(council.id());
    return challenge.legalActs(now).stream()
        .filter(act -> own || act.by().isPublic())
        .flatMap(act -> each(act, challenge, council, reader, now))
        .map(next -> next.as(NextChallengeAct::new))
        .toList();
  }

  private Stream<NextAct<ChallengeAct, Performer>> each(
      ChallengeAct act, Challenge challenge, OrganisationRef council, Actor reader, Instant now) {
    var until = challenge.until(act).orElse(null);
    return NextAct.of(act, act.by() == Performer.COUNCIL ? council.id() : null, reader)
        .map(next -> next.until(until))
        .map(next -> next.you() ? next.yoursIf(isFor(reader, act, challenge, council, now)) : next);
  }

  /** What the use case asks beyond status, time and role. */
  private boolean isFor(
      Actor reader, ChallengeAct act, Challenge challenge, OrganisationRef council, Instant now) {
    return switch (act) {
      case PUBLISH -> isVerified(council) && challenge.isPublishableBy(reader.subject(), now);
      case REMOVE_DOCUMENT -> !challenge.documents().isEmpty();
      case STATE_SUPPORT -> isVerified(acting(reader, council));
      case RESPOND -> !answered.isAnsweredBy(reader.mustActForSome(), challenge.id());
      case REVISE,
          ADD_DOCUMENT,
          SUBMIT,
          SEND_BACK,
          AMEND,
          ASK_QUESTION,
          ANSWER_QUESTION,
          CLOSE,
          CONCLUDE,
          WITHDRAW ->
          true;
    };
  }

  private OrganisationRef acting(Actor reader, OrganisationRef council) {
    return reader.actsFor(council.id())
        ? council
        : organisations.ref(reader.mustActForSome()).orElseThrow();
  }

  private static boolean isVerified(OrganisationRef organisation) {
    return organisation.status() == OrganisationStatus.VERIFIED;
  }
}
