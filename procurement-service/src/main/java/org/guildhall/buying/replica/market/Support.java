package org.guildhall.buying.replica.market;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A council's "we have this too" as the marketplace last told. */
@Entity
@Table(name = "market_support")
public class Support {
  @EmbeddedId
  @SuppressWarnings("NullAway.Init")
  private Key key;

  @Column private UUID id;
  @Column private long version;
  @Column private String rung;
  @Column private @Nullable BigDecimal quantityMin;
  @Column private @Nullable BigDecimal quantityMax;
  @Column private @Nullable BigDecimal quantity;
  @Column private @Nullable String decisionReference;

  @OneToMany(mappedBy = "support", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("item")
  @Fetch(FetchMode.SUBSELECT)
  private final List<DemandLine> lines = new ArrayList<>();

  /** One council supports one challenge once. */
  @Embeddable
  public record Key(
      @Column(name = "challenge_id") UUID challengeId,
      @Column(name = "organisation_id") UUID organisationId) {}

  protected Support() {}

  Support(SupportFact fact) {
    this.key = new Key(fact.challengeId(), fact.organisationId());
    told(fact);
  }

  final void told(SupportFact fact) {
    this.id = fact.id();
    this.version = fact.version();
    this.rung = fact.rung();
    var band = fact.quantityBand();
    this.quantityMin = band == null ? null : band.min();
    this.quantityMax = band == null ? null : band.max();
    this.quantity = fact.quantity();
    this.decisionReference = fact.decisionReference();
    lines.clear();
    fact.linesOrNone().forEach(line -> lines.add(new DemandLine(this, line)));
  }

  long version() {
    return version;
  }

  public UUID organisationId() {
    return key.organisationId();
  }

  /** {@code OBSERVING}, {@code SAME_NEED}, {@code INTENT} or {@code BOUND}. */
  public String rung() {
    return rung;
  }

  /** Lower end of the band a council that intends to buy has stated. */
  public @Nullable BigDecimal quantityMin() {
    return quantityMin;
  }

  public @Nullable BigDecimal quantityMax() {
    return quantityMax;
  }

  public List<DemandLine> lines() {
    return List.copyOf(lines);
  }
}
