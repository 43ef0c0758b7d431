package org.guildhall.buying.consortium.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/** An organisation entitled to vote on a decision, and its vote. */
@Entity
@Table(name = "elector")
public class Elector {
  @Id private UUID id;
  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "decision_id")
  private Decision decision;

  @Column private UUID organisationId;
  @Column private String name;
  @Column private BigDecimal weight;
  @Column private @Nullable String choice;
  @Column private @Nullable String votedBy;
  @Column private @Nullable Instant votedAt;

  protected Elector() {}

  Elector(Decision decision, Electorate.Entitled entitled) {
    this.id = Ids.next();
    this.decision = decision;
    this.organisationId = entitled.organisationId();
    this.name = entitled.name();
    this.weight = entitled.weight();
  }

  public UUID organisationId() {
    return organisationId;
  }

  public String name() {
    return name;
  }

  public BigDecimal weight() {
    return weight;
  }

  /** The option it voted for, if it has voted. */
  public Optional<String> choice() {
    return Optional.ofNullable(choice);
  }

  void vote(String option, String by, Instant now) {
    this.choice = option;
    this.votedBy = by;
    this.votedAt = now;
  }
}
