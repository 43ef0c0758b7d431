package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
  private final EndInvitations others;
  private final Changes changes;

  AcceptInvitation(
      Invitations invitations,
      Organisations organisations,
      GrantMembership membership,
      EndInvitations others,
      Changes changes) {
    this.invitations = invitations;
    this.organisations = organisations;
    this.membership = membership;
    this.others = others;
    this.changes = changes;
  }

  @Transactional
  public Mine accept(Actor actor, InvitationToken token) {
    Invitation invitation = invitations.byToken(token).orElseThrow(AcceptInvitation::unknown);
    Organisation organisation = organisations.locked(invitation.organisation());
    invitations.renew(invitation);
    Mine granted = membership.grant(actor, organisation, invitation.roles());
    mustBeNewer(invitation, actor);
    invitation.accept(actor.subject(), actor.email().orElse(""), changes.now());
    others.to(actor, organisation.id(), List.of(invitation.email()));
    var details = Map.of("membership", granted.id(), "roles", invitation.roles());
    changes.record(actor, "membership.granted", "organisation", organisation.id(), details);
    return granted;
  }

  /** What was written before somebody left ended with it, to whichever of their addresses. */
  private void mustBeNewer(Invitation invitation, Actor actor) {
    if (membership
        .lastLeft(actor, invitation.organisation())
        .filter(invitation::isNotAfter)
        .isPresent()) {
      throw ProblemException.of(
          InvitationProblem.INVITATION_NOT_VALID,
          "You left this organisation after the invitation was written. Ask for a new one.");
    }
  }

  private static ProblemException unknown() {
    return ProblemException.of(
        InvitationProblem.INVITATION_NOT_VALID, "There is no such invitation.");
  }
}
