package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/** An administrator invites somebody by e-mail; what was written to that address before ends. */
@ApplicationScoped
class InviteMember {

  private final Organisations organisations;
  private final Invitations invitations;
  private final EndInvitations earlier;
  private final InvitationConfig config;
  private final Letters letters;
  private final Changes changes;

  InviteMember(
      Organisations organisations,
      Invitations invitations,
      EndInvitations earlier,
      InvitationConfig config,
      Letters letters,
      Changes changes) {
    this.organisations = organisations;
    this.invitations = invitations;
    this.earlier = earlier;
    this.config = config;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public InvitationView invite(Actor actor, UUID organisation, InvitationRequest request) {
    actor.mustActFor(organisation);
    Organisation inviting = organisations.locked(organisation);
    Set<Role> roles = request.wanted().in(inviting.kind());
    earlier.to(actor, organisation, List.of(request.email()));
    InvitationToken token = InvitationToken.random();
    Invitation invitation =
        new Invitation(
            organisation,
            request.email(),
            roles,
            token,
            actor.subject(),
            changes.now(),
            config.validFor());
    invitations.persist(invitation);
    var details = Map.of("invitation", invitation.id(), "roles", invitation.roles());
    changes.record(actor, "invitation.written", "organisation", organisation, details);
    letters.invite(
        organisation,
        invitation.id(),
        token.value(),
        Map.of("organisation", inviting.name(), "until", UkDates.written(invitation.expiresAt())));
    return InvitationView.of(invitation, token);
  }
}
