package org.guildhall.buying.award.standstill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings notified within standstill (s.101 of the Act): no contract is signed until they are
 * withdrawn or decided.
 *
 * <pre>
 * notified ──resolved──► WITHDRAWN | DISMISSED | UPHELD
 * </pre>
 */
@Entity
@Table(name = "standstill_claim")
public class StandstillClaim {
  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;
  @Column private UUID organisationId;
  @Column private String organisationName;
  @Column private String reason;
  @Column private String notifiedBy;
  @Column private Instant notifiedAt;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable Resolution resolution;

  @Column private @Nullable String statement;
  @Column private @Nullable String resolvedBy;
  @Column private @Nullable Instant resolvedAt;

  protected StandstillClaim() {}

  StandstillClaim(
      UUID procurementId, UUID organisationId, String name, String reason, String by, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.organisationId = organisationId;
    this.organisationName = name;
    this.reason = reason;
    this.notifiedBy = by;
    this.notifiedAt = now;
  }

  /** How a claim ended; after UPHELD the award is not signed and the procurement terminated. */
  public enum Resolution {
    WITHDRAWN,
    DISMISSED,
    UPHELD
  }

  public UUID id() {
    return id;
  }

  public UUID procurementId() {
    return procurementId;
  }

  public UUID organisationId() {
    return organisationId;
  }

  String organisationName() {
    return organisationName;
  }

  String reason() {
    return reason;
  }

  Instant notifiedAt() {
    return notifiedAt;
  }

  Optional<Resolution> resolution() {
    return Optional.ofNullable(resolution);
  }

  Optional<String> statement() {
    return Optional.ofNullable(statement);
  }

  Optional<Instant> resolvedAt() {
    return Optional.ofNullable(resolvedAt);
  }

  /** Whether it keeps contracts from being signed. */
  boolean blocks() {
    return resolution == null || resolution == Resolution.UPHELD;
  }

  void resolve(Resolution how, String why, String by, Instant now) {
    if (resolution != null && resolvedAt != null) {
      throw ProblemException.of(
          ClaimProblem.CLAIM_RESOLVED,
          "It was " + PlainWords.of(resolution) + " at " + UkDates.written(resolvedAt) + ".");
    }
    this.resolution = how;
    this.statement = why;
    this.resolvedBy = by;
    this.resolvedAt = now;
  }
}
