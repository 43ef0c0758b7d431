package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.Organisation;

/**
 * Whom we write to because an organisation says so. Anybody can register one, so that a letter in
 * our name goes to strangers only on behalf of whom the operator knows, and never often.
 */
@ApplicationScoped
class InvitationLimits {

  private static final Duration DAY = Duration.ofDays(1);

  private final Invitations invitations;
  private final InvitationConfig config;

  InvitationLimits(Invitations invitations, InvitationConfig config) {
    this.invitations = invitations;
    this.config = config;
  }

  /**
   * @param organisation locked, so that nobody else is counting
   * @throws ProblemException TOO_MANY_INVITATIONS when as many wait, or were written within a day
   */
  void mustAllowOneMore(Actor actor, Organisation organisation, Instant now) {
    if (invitations.countOpen(organisation.id(), now) >= config.openAtMost()) {
      throw tooMany(
          "%d invitations of %s wait. Take some of them back, or wait until they are accepted."
              .formatted(config.openAtMost(), organisation.name()));
    }
    Instant since = now.minus(DAY);
    if (invitations.countOf(organisation.id(), since) >= config.ofAnOrganisationADay()) {
      throw tooMany(
          "%s has invited %d people within a day. Invite more tomorrow."
              .formatted(organisation.name(), config.ofAnOrganisationADay()));
    }
    if (invitations.countBy(actor.subject(), since) >= config.byAPersonADay()) {
      throw tooMany(
          "You have invited %d people within a day. Invite more tomorrow."
              .formatted(config.byAPersonADay()));
    }
  }

  /** Whether we write to the address ourselves; if not, whoever invites passes the link on. */
  boolean isSent(Organisation organisation, String email, Instant now) {
    return organisation.isVerified()
        && invitations.countSent(organisation.id(), email, now.minus(DAY))
            < config.lettersToAnAddressADay();
  }

  private static ProblemException tooMany(String detail) {
    return ProblemException.of(InvitationProblem.TOO_MANY_INVITATIONS, detail);
  }
}
