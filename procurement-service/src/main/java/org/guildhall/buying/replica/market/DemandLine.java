package org.guildhall.buying.replica.market;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/** One item of a council's stated need. */
@Entity
@Table(name = "market_demand_line")
public class DemandLine {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "challenge_id", referencedColumnName = "challenge_id")
  @JoinColumn(name = "organisation_id", referencedColumnName = "organisation_id")
  private Support support;

  @Column private @Nullable String cpv;
  @Column private String item;
  @Column private String unit;
  @Column private BigDecimal quantity;
  @Column private @Nullable NetAmount annualBudget;
  @Column private @Nullable NetAmount previousUnitPrice;
  @Column private @Nullable LocalDate earliestStart;
  @Column private @Nullable LocalDate latestStart;
  @Column private @Nullable String currentSupplier;
  @Column private @Nullable LocalDate currentEnd;
  @Column private @Nullable Integer noticePeriodDays;

  protected DemandLine() {}

  DemandLine(Support support, SupportFact.Line line) {
    this.id = Ids.next();
    this.support = support;
    this.cpv = line.cpv();
    this.item = line.item();
    this.unit = line.unit();
    this.quantity = line.quantity();
    this.annualBudget = line.annualBudget();
    this.previousUnitPrice = line.previousUnitPrice();
    this.earliestStart = line.earliestStart();
    this.latestStart = line.latestStart();
    var contract = line.currentContract();
    if (contract != null) {
      this.currentSupplier = contract.supplier();
      this.currentEnd = contract.end();
      this.noticePeriodDays = contract.noticePeriodDays();
    }
  }

  public @Nullable String cpv() {
    return cpv;
  }

  public String item() {
    return item;
  }

  public String unit() {
    return unit;
  }

  public BigDecimal quantity() {
    return quantity;
  }

  public @Nullable NetAmount previousUnitPrice() {
    return previousUnitPrice;
  }

  /** When the need begins: the earliest start, else the day after the current contract. */
  public @Nullable LocalDate begins() {
    if (earliestStart != null) {
      return earliestStart;
    }
    return currentEnd == null ? null : currentEnd.plusDays(1);
  }
}
