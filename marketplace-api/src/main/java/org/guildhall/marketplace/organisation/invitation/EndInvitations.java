package org.guildhall.marketplace.organisation.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.marketplace.organisation.membership.MemberLeft;
import org.guildhall.marketplace.organisation.registration.OrganisationReleased;

/**
 * Ends what is open for an address once it is settled whether its owner belongs to the
 * organisation. Whoever calls has locked the organisation.
 */
@ApplicationScoped
class EndInvitations {
  private final Invitations invitations;
  private final Changes changes;

  EndInvitations(Invitations invitations, Changes changes) {
    this.invitations = invitations;
    this.changes = changes;
  }

  /** Who was sent away does not come back by what was written before. */
  void whenAMemberLeft(@Observes MemberLeft left) {
    UUID organisation = left.organisation();
    to(left.by(), organisation, invitations.addressesOf(organisation, left.subject()));
  }

  /** Whoever was asked to come in was asked by who did not speak for it. */
  void whenGivenBack(@Observes OrganisationReleased released) {
    end(released.by(), released.organisation(), invitations.unsettled(released.organisation()));
  }

  /** Ends them all. */
  void to(Actor by, UUID organisation, Collection<String> emails) {
    end(by, organisation, invitations.unsettled(organisation, emails));
  }

  private void end(Actor by, UUID organisation, List<Invitation> open) {
    for (Invitation each : open) {
      each.end(changes.now());
      changes.record(
          by, "invitation.revoked", "organisation", organisation, Map.of("invitation", each.id()));
    }
    // Before another is written to the same address: the database takes one.
    invitations.flush();
  }
}
