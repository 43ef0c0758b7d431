package org.guildhall.buying.procurement;

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
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/** How much of a lot's item one buyer takes, and what it paid for a unit before. */
@Entity
@Table(name = "participant_quantity")
public class ParticipantQuantity {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @Column private UUID lotId;
  @Column private UUID lotItemId;
  @Column private BigDecimal quantity;
  @Column private BigDecimal optionQuantity;
  @Column private @Nullable NetAmount previousUnitPrice;

  protected ParticipantQuantity() {}

  public ParticipantQuantity(
      Participant participant,
      UUID lotId,
      UUID lotItemId,
      BigDecimal quantity,
      BigDecimal optionQuantity,
      @Nullable NetAmount previousUnitPrice) {
    this.id = Ids.next();
    this.participant = participant;
    this.lotId = lotId;
    this.lotItemId = lotItemId;
    this.quantity = quantity;
    this.optionQuantity = optionQuantity;
    this.previousUnitPrice = previousUnitPrice;
  }

  public UUID lotId() {
    return lotId;
  }

  public UUID lotItemId() {
    return lotItemId;
  }

  /** What it buys for certain. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** What it may buy on top. */
  public BigDecimal optionQuantity() {
    return optionQuantity;
  }

  /** Pounds net for a unit under its current contract, if it stated one. */
  public Optional<NetAmount> previousUnitPrice() {
    return Optional.ofNullable(previousUnitPrice);
  }
}
