package org.guildhall.marketplace.organisation.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.id.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person in an organisation, with roles. Once ended it stays ended; joining again is a new one.
 */
@Entity
@Table(name = "membership")
class Membership {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "organisation_id")
  private UUID organisation;

  private String subject;
  private String personName;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Enumerated(EnumType.STRING)
  private Role[] roles;

  private Instant grantedAt;
  private @Nullable Instant endedAt;

  /** Whether they came by registering the organisation, or taking it over. */
  private boolean founder;

  private @Nullable Instant releasedAt;
  private @Nullable Instant readmittedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Membership() {}

  private Membership(
      UUID organisation, String subject, String personName, Collection<Role> roles, Instant now) {
    this.id = Ids.next();
    this.organisation = organisation;
    this.subject = subject;
    this.personName = personName;
    this.roles = sorted(roles);
    this.grantedAt = now;
  }

  static Membership of(
      UUID organisation, String subject, String personName, Collection<Role> roles, Instant now) {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a membership has at least one role");
    }
    return new Membership(organisation, subject, personName, roles, now);
  }

  /** Of who registered the organisation. */
  static Membership ofFounder(UUID organisation, String subject, String personName, Instant now) {
    Membership membership = of(organisation, subject, personName, Set.of(Role.ADMIN), now);
    membership.founder = true;
    return membership;
  }

  void change(Set<Role> next) {
    roles = sorted(next);
  }

  void end(Instant now) {
    endedAt = now;
  }

  /** The operator gives the organisation back: it ends, if it has not ended before. */
  void release(Instant now) {
    if (isCurrent()) {
      end(now);
    }
    releasedAt = now;
  }

  /** They may register the organisation again. */
  void readmit(Instant now) {
    if (readmittedAt == null) {
      readmittedAt = now;
    }
  }

  Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }

  @Nullable Instant readmittedAt() {
    return readmittedAt;
  }

  /** Always in the same order, so that the same roles are the same value. */
  private static Role[] sorted(Collection<Role> roles) {
    return new TreeSet<>(roles).toArray(Role[]::new);
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  boolean isCurrent() {
    return endedAt == null;
  }

  boolean has(Role role) {
    return roles().contains(role);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID organisation() {
    return organisation;
  }

  String subject() {
    return subject;
  }

  String personName() {
    return personName;
  }

  Set<Role> roles() {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(Set.of(roles));
    return all;
  }

  Instant grantedAt() {
    return grantedAt;
  }
}
