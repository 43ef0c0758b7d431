package org.guildhall.buying.consortium;

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

/** How much of one item a member has bound itself to buy, and what it pays for it today. */
@Entity
@Table(name = "commitment_line")
class CommitmentLine {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "member_id")
  private Member member;

  @Column private String item;
  @Column private @Nullable String cpv;
  @Column private String unit;
  @Column private BigDecimal quantity;
  @Column private BigDecimal optionQuantity;
  @Column private @Nullable NetAmount maximumUnitPrice;
  @Column private @Nullable NetAmount previousUnitPrice;
  @Column private @Nullable LocalDate startsOn;

  protected CommitmentLine() {}

  CommitmentLine(Member member, Commitment.Line line) {
    this.id = Ids.next();
    this.member = member;
    this.item = line.item();
    this.cpv = line.cpv();
    this.unit = line.unit();
    this.quantity = line.quantity();
    this.optionQuantity = line.optionQuantityOrZero();
    this.maximumUnitPrice = net(line.maximumUnitPrice());
    this.previousUnitPrice = net(line.previousUnitPrice());
    this.startsOn = line.startsOn();
  }

  /** The line as a value. */
  public Commitment.Line asLine() {
    return new Commitment.Line(
        item,
        cpv,
        unit,
        quantity,
        optionQuantity,
        number(maximumUnitPrice),
        number(previousUnitPrice),
        startsOn);
  }

  private static @Nullable NetAmount net(@Nullable BigDecimal pounds) {
    return pounds == null ? null : new NetAmount(pounds);
  }

  private static @Nullable BigDecimal number(@Nullable NetAmount amount) {
    return amount == null ? null : amount.amount();
  }
}
