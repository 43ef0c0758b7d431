package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.organisation.membership.GrantMembership;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;

/** A person accepts an invitation and becomes a member. */
@ApplicationScoped
class AcceptInvitation {

  private final Invitations invitations;
  private final Organisations organisations;
  private final GrantMembership membership;
  private final Changes changes;

  AcceptInvitation(
      Invitations invitations,
      Organisations organisations,
      GrantMembership membership,
      Changes changes) {
    this.invitations = invitations;
    this.organisations = organisations;
    this.membership = membership;
    this.changes = changes;
  }

  @Transactional
  public Mine accept(Actor actor, InvitationToken token) {
    Invitation invitation = invitations.byToken(token).orElseThrow(AcceptInvitation::unknown);
    Organisation organisation = organisations.get(invitation.organisation());
    Mine granted = membership.grant(actor, organisation, invitation.roles());
    invitation.accept(actor.email().orElse(""), changes.now());
    var details = Map.of("membership", granted.id(), "roles", invitation.roles());
    changes.record(actor, "membership.granted", "organisation", organisation.id(), details);
    return granted;
  }

  private static ProblemException unknown() {
    return ProblemException.of(
        InvitationProblem.INVITATION_NOT_VALID, "There is no such invitation.");
  }
}
