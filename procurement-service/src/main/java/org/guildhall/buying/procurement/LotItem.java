package org.guildhall.buying.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.kit.base.id.Ids;

/** Something bought in a lot, in a quantity, to be priced per unit. */
@Entity
@Table(name = "lot_item")
public class LotItem {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_id")
  private Lot lot;

  @Column private int position;
  @Column private String item;
  @Column private String description;
  @Column private String cpv;
  @Column private BigDecimal quantity;
  @Column private String unit;

  protected LotItem() {}

  LotItem(Lot lot) {
    this.id = Ids.next();
    this.lot = lot;
  }

  LotItem plan(int at, ProcurementPlan.ItemPlan plan) {
    this.position = at;
    this.item = plan.item();
    this.description = plan.description();
    this.cpv = plan.cpv();
    this.quantity = plan.quantity();
    this.unit = plan.unit();
    return this;
  }

  public UUID id() {
    return id;
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

  /** What all members buy together. */
  public BigDecimal quantity() {
    return quantity;
  }

  public String unit() {
    return unit;
  }
}
