package org.guildhall.buying.replica.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/** A person's roles in an organisation as the marketplace last told; none once revoked. */
@Entity
@Table(name = "party_membership")
class PartyMembership {
  @Id private UUID id;
  @Column private long version;
  @Column private UUID organisationId;
  @Column private String subject;
  @Column private String[] roles;

  protected PartyMembership() {}

  PartyMembership(MembershipFact fact) {
    this.id = fact.id();
    told(fact);
  }

  final void told(MembershipFact fact) {
    this.version = fact.version();
    this.organisationId = fact.organisationId();
    this.subject = fact.subject();
    this.roles = fact.rolesOrNone().toArray(String[]::new);
  }

  long version() {
    return version;
  }

  UUID organisationId() {
    return organisationId;
  }

  String subject() {
    return subject;
  }

  /** Kept as they were told, so that a later version of this service finds what it knows. */
  Set<Role> roles() {
    return Role.known(List.of(roles));
  }
}
