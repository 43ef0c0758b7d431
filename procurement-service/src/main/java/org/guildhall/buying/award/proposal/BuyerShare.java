package org.guildhall.buying.award.proposal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.Participant;
import org.guildhall.buying.statute.value.Vat;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What one buyer pays of an awarded lot, as it was decided; becomes one contract. */
@Entity
@Table(name = "award_share")
public class BuyerShare {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_award_id")
  private LotAward award;

  @Column private int position;
  @Column private UUID buyerId;
  @Column private String buyerName;
  @Column private NetAmount amount;
  @Column private GrossAmount amountGross;

  @OneToMany(mappedBy = "share", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  @Fetch(FetchMode.SUBSELECT)
  private final List<ItemShare> items = new ArrayList<>();

  protected BuyerShare() {}

  BuyerShare(LotAward award, int position, Participant buyer, NetAmount amount) {
    this.id = Ids.next();
    this.award = award;
    this.position = position;
    this.buyerId = buyer.organisationId();
    this.buyerName = buyer.name();
    this.amount = amount;
    this.amountGross = amount.withTax(Vat.STANDARD_RATE);
  }

  void add(ItemShare item) {
    items.add(item);
  }

  public UUID buyerId() {
    return buyerId;
  }

  public String buyerName() {
    return buyerName;
  }

  /** To the penny. */
  public NetAmount amount() {
    return amount;
  }

  public GrossAmount amountGross() {
    return amountGross;
  }

  /** In the order of the lot's items. */
  public List<ItemShare> items() {
    return List.copyOf(items);
  }
}
