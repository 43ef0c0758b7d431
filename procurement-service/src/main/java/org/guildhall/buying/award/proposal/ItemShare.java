package org.guildhall.buying.award.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.award.savings.ShareLine;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/** What a buyer takes of one item, at what price, and what it saves, as it was decided. */
@Entity
@Table(name = "award_share_item")
public class ItemShare {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "share_id")
  private BuyerShare share;

  @Column private int position;
  @Column private String item;
  @Column private String description;
  @Column private String cpv;
  @Column private String unit;
  @Column private BigDecimal quantity;
  @Column private NetAmount unitPrice;
  @Column private @Nullable NetAmount previousUnitPrice;
  @Column private NetAmount amount;
  @Column private @Nullable NetAmount alone;
  @Column private @Nullable NetAmount saving;

  protected ItemShare() {}

  /**
   * @param position among all lines of the lot
   */
  ItemShare(BuyerShare share, int position, LotItem of, ShareLine line) {
    this.id = Ids.next();
    this.share = share;
    this.position = position;
    this.item = line.item();
    this.description = of.description();
    this.cpv = of.cpv();
    this.unit = line.unit();
    this.quantity = line.quantity();
    this.unitPrice = line.unitPrice();
    this.previousUnitPrice = line.previousUnitPrice().orElse(null);
    this.amount = line.share();
    this.alone = line.alone().orElse(null);
    this.saving = line.saving().orElse(null);
  }

  int position() {
    return position;
  }

  /** The name the members' commitments give it. */
  public String item() {
    return item;
  }

  public String description() {
    return description;
  }

  public String cpv() {
    return cpv;
  }

  public String unit() {
    return unit;
  }

  public BigDecimal quantity() {
    return quantity;
  }

  /** Pounds net, the same for every buyer of the lot. */
  public NetAmount unitPrice() {
    return unitPrice;
  }

  /** As it is told, with the buyer's name. */
  ShareLine line() {
    return new ShareLine(
        share.buyerId(),
        share.buyerName(),
        item,
        unit,
        quantity,
        unitPrice,
        Optional.ofNullable(previousUnitPrice),
        amount,
        Optional.ofNullable(alone),
        Optional.ofNullable(saving),
        saving != null && saving.isNegative());
  }
}
