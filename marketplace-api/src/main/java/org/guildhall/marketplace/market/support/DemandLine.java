package org.guildhall.marketplace.market.support;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing a council needs of what a challenge asks for; part of its {@link Support}. */
@Entity
@Table(name = "demand_line")
class DemandLine {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "support_id")
  private Support support;

  private int position;
  private @Nullable String cpv;
  private String item;
  private String unit;
  private BigDecimal quantity;
  private @Nullable NetAmount annualBudget;
  private @Nullable NetAmount previousUnitPrice;
  private String currency;
  private @Nullable LocalDate earliestStart;
  private @Nullable LocalDate latestStart;

  @Embedded private @Nullable CurrentContract currentContract;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] standards;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected DemandLine() {}

  @SuppressWarnings("NullAway.Init") // state() sets what the line says
  DemandLine(Support support, int position, DemandLineView line) {
    this.id = line.id();
    this.support = support;
    state(position, line);
  }

  final void state(int newPosition, DemandLineView line) {
    position = newPosition;
    cpv = line.cpv();
    item = line.item();
    unit = line.unit();
    quantity = line.quantity();
    annualBudget = line.annualBudget();
    previousUnitPrice = line.previousUnitPrice();
    currency = line.currency();
    earliestStart = line.earliestStart();
    latestStart = line.latestStart();
    currentContract = line.currentContract();
    standards = line.standards().toArray(String[]::new);
  }

  UUID id() {
    return id;
  }

  int position() {
    return position;
  }

  DemandLineView view() {
    return new DemandLineView(
        id,
        cpv,
        item,
        unit,
        quantity,
        annualBudget,
        previousUnitPrice,
        currency,
        earliestStart,
        latestStart,
        currentContract,
        List.of(standards));
  }
}
