package org.guildhall.marketplace.organisation.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.OrganisationStatus;

/** A member as the administrators of the organisation see them. */
public record MembershipView(
    UUID id, String subject, String name, List<Role> roles, Instant grantedAt) {

  static MembershipView of(Membership membership) {
    return new MembershipView(
        membership.id(),
        membership.subject(),
        membership.personName(),
        List.copyOf(membership.roles()),
        membership.grantedAt());
  }

  /** Somebody of another authority, as those see them who buy with it. */
  record Colleague(String subject, String name) {}

  /** A membership as the person themselves sees it. */
  @Schema(name = "Membership")
  public record Mine(UUID id, OrganisationRef organisation, List<Role> roles) {

    /** As the query yields it. */
    public Mine(
        UUID id,
        UUID organisation,
        String name,
        OrganisationKind kind,
        OrganisationStatus status,
        Role[] roles) {
      this(id, new OrganisationRef(organisation, name, kind, status), List.of(roles));
    }
  }

  /**
   * Who is signed in, and where they belong.
   *
   * @param unreadNews how much of the News they have not read, up to a hundred
   */
  record Me(
      String subject, String name, boolean operator, List<Mine> memberships, int unreadNews) {}
}
