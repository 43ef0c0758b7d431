package org.guildhall.buying.replica.market;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A challenge as the marketplace last told. */
@Entity
@Table(name = "market_challenge")
public class Challenge {
  @Id private UUID id;
  @Column private long version;
  @Column private UUID organisationId;
  @Column private String title;
  @Column private String status;
  @Column private @Nullable Boolean responded;

  protected Challenge() {}

  Challenge(ChallengeFact fact) {
    this.id = fact.id();
    told(fact);
  }

  final void told(ChallengeFact fact) {
    this.version = fact.version();
    this.organisationId = fact.organisationId();
    this.title = fact.title();
    this.status = fact.status();
    if (fact.responded() != null) {
      this.responded = fact.responded();
    }
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  /** The council that posted it. */
  public UUID organisationId() {
    return organisationId;
  }

  public String title() {
    return title;
  }

  /** Whether a supplier answered it, as far as the marketplace has told. */
  public Optional<Boolean> responded() {
    return Optional.ofNullable(responded);
  }

  /** Whether councils may still form a consortium from it. */
  public boolean isAlive() {
    return !"WITHDRAWN".equals(status) && !"NO_ACTION".equals(status);
  }
}
