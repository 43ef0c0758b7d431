package org.guildhall.marketplace.organisation.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to join an organisation: for one address, once, for a while. An address has one of
 * an organisation: whatever settles whether its owner belongs there ends the others. Only a hash of
 * its token is kept, so that who can read the database cannot use it.
 */
@Entity
@Table(name = "invitation")
class Invitation {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "organisation_id")
  private UUID organisation;

  private String email;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Enumerated(EnumType.STRING)
  private Role[] roles;

  private String tokenHash;
  private String invitedBy;
  private Instant invitedAt;
  private Instant expiresAt;
  private @Nullable Instant acceptedAt;
  private @Nullable String acceptedBy;
  private @Nullable Instant revokedAt;
  private boolean sent;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Invitation() {}

  Invitation(
      UUID organisation,
      String email,
      Collection<Role> roles,
      InvitationToken token,
      String invitedBy,
      Instant now,
      Duration validFor,
      boolean sent) {
    this.id = Ids.next();
    this.organisation = organisation;
    this.email = email;
    this.roles = new TreeSet<>(roles).toArray(Role[]::new);
    this.tokenHash = token.hash();
    this.invitedBy = invitedBy;
    this.invitedAt = now;
    this.expiresAt = now.plus(validFor);
    this.sent = sent;
  }

  /** Uses the invitation up. */
  void accept(String subject, String personsEmail, Instant now) {
    if (!isOpen(now)) {
      throw ProblemException.of(
          InvitationProblem.INVITATION_NOT_VALID,
          "This invitation was used, taken back or has run out. Ask for a new one.");
    }
    if (!email.equalsIgnoreCase(personsEmail)) {
      throw ProblemException.of(
          InvitationProblem.INVITATION_FOR_SOMEBODY_ELSE,
          "Sign in with the address the invitation was sent to.");
    }
    acceptedAt = now;
    acceptedBy = subject;
  }

  /** Whether it was written before that moment; the two may be the same. */
  boolean isNotAfter(Instant moment) {
    return !invitedAt.isAfter(moment);
  }

  /** Ends it, whether or not it has run out. */
  void end(Instant now) {
    revokedAt = now;
  }

  void revoke(Instant now) {
    if (!isOpen(now)) {
      throw ProblemException.of(
          InvitationProblem.INVITATION_NOT_VALID, "This invitation is not open any more.");
    }
    revokedAt = now;
  }

  boolean isOpen(Instant now) {
    return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
  }

  UUID id() {
    return id;
  }

  UUID organisation() {
    return organisation;
  }

  String email() {
    return email;
  }

  List<Role> roles() {
    return List.of(roles);
  }

  /** Whether a letter takes the token to its address. */
  boolean isSent() {
    return sent;
  }

  Instant invitedAt() {
    return invitedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
