package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.Organisations;

/**
 * An administrator invites somebody with an e-mail address; what was written to that address before
 * ends. The link is shown to whoever invites, and we send it as far as {@link InvitationLimits}
 * lets us.
 */
@ApplicationScoped
class InviteMember {

  private final Organisations organisations;
  private final Invitations invitations;
  private final EndInvitations earlier;
  private final InvitationLimits limits;
  private final InvitationConfig config;
  private final Letters letters;
  private final Changes changes;

  InviteMember(
      Organisations organisations,
      Invitations invitations,
      EndInvitations earlier,
      InvitationLimits limits,
      InvitationConfig config,
      Letters letters,
      Changes changes) {
    this.organisations = organisations;
    this.invitations = invitations;
    this.earlier = earlier;
    this.limits = limits;
    this.config = config;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public InvitationView invite(Actor actor, UUID organisation, InvitationRequest request) {
    actor.mustActFor(organisation);
    Organisation inviting = organisations.locked(organisation);
    Set<Role> roles = request.wanted().in(inviting.kind());
    Instant now = changes.now();
    earlier.to(actor, organisation, List.of(request.email()));
    limits.mustAllowOneMore(actor, inviting, now);
    InvitationToken token = InvitationToken.random();
    Invitation invitation =
        new Invitation(
            organisation,
            request.email(),
            roles,
            token,
            actor.subject(),
            now,
            config.validFor(),
            limits.isSent(inviting, request.email(), now));
    invitations.persist(invitation);
    var details = Map.of("invitation", invitation.id(), "roles", invitation.roles());
    changes.record(actor, "invitation.written", "organisation", organisation, details);
    if (invitation.isSent()) {
      send(invitation, inviting, token);
    }
    return InvitationView.of(invitation, token);
  }

  private void send(Invitation invitation, Organisation inviting, InvitationToken token) {
    letters.invite(
        inviting.id(),
        invitation.id(),
        token.value(),
        Map.of("organisation", inviting.name(), "until", UkDates.written(invitation.expiresAt())));
  }
}
