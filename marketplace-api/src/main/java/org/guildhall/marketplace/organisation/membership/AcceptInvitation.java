package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;

/** A person accepts an invitation and becomes a member. */
@ApplicationScoped
class AcceptInvitation {

  private final Invitations invitations;
  private final Memberships memberships;
  private final Organisations organisations;
  private final MembershipFacts facts;
  private final AuditTrail audit;
  private final Clock clock;

  AcceptInvitation(
      Invitations invitations,
      Memberships memberships,
      Organisations organisations,
      MembershipFacts facts,
      AuditTrail audit,
      Clock clock) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.organisations = organisations;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Mine accept(Actor actor, InvitationToken token) {
    Invitation invitation = invitations.byToken(token).orElseThrow(AcceptInvitation::unknown);
    Organisation organisation = organisations.get(invitation.organisation());
    memberships
        .current(actor.subject(), organisation.id())
        .ifPresent(already -> {
          throw ProblemException.of(
              MembershipProblem.ALREADY_A_MEMBER, "You already belong to " + organisation.name());
        });
    invitation.accept(actor.email().orElse(""), clock.instant());
    Membership membership =
        Membership.of(
            organisation.id(), actor.subject(), actor.name(), invitation.roles(), clock.instant());
    memberships.persist(membership);
    facts.publish(membership);
    audit.record(
        actor,
        "membership.granted",
        "organisation",
        organisation.id(),
        Map.of("membership", membership.id(), "roles", invitation.roles()));
    return new Mine(membership.id(), OrganisationRef.of(organisation), invitation.roles());
  }

  private static ProblemException unknown() {
    return ProblemException.of(
        MembershipProblem.INVITATION_NOT_VALID, "There is no such invitation.");
  }
}
