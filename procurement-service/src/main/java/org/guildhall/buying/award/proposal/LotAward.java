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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.assessment.ranking.LotResult;
import org.guildhall.buying.assessment.scoring.RankedTender;
import org.guildhall.buying.award.savings.EqualPriceSplit;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.NetAmount;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** The best tender of one lot with what each buyer pays, or why the lot is not awarded. */
@Entity
@Table(name = "lot_award")
public class LotAward {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "proposal_id")
  private AwardProposal proposal;

  @Column private UUID lotId;
  @Column private int lotNumber;
  @Column private String lotTitle;
  @Column private @Nullable UUID tenderId;
  @Column private @Nullable UUID supplierId;
  @Column private @Nullable String supplierName;
  @Column private @Nullable NetAmount price;
  @Column private @Nullable BigDecimal total;
  @Column private @Nullable String notAwarded;

  @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  @Fetch(FetchMode.SUBSELECT)
  private final List<BuyerShare> shares = new ArrayList<>();

  protected LotAward() {}

  private LotAward(AwardProposal proposal, Lot lot) {
    this.id = Ids.next();
    this.proposal = proposal;
    this.lotId = lot.id();
    this.lotNumber = lot.number();
    this.lotTitle = lot.title();
  }

  static LotAward to(
      AwardProposal proposal, ProcurementContent procurement, LotResult result, RankedTender best) {
    var award = new LotAward(proposal, result.lot());
    award.tenderId = best.tender();
    award.supplierId = best.supplier();
    award.supplierName = result.tender(best.tender()).supplierName();
    award.price = best.price().orElseThrow();
    award.total = best.total();
    award.divide(procurement, result.price(best.tender()));
    return award;
  }

  /** Decides what each buyer pays; never again afterwards. */
  List<BuyerShare> divide(ProcurementContent procurement, OpenedPrice opened) {
    if (!shares.isEmpty()) {
      throw new IllegalStateException("the shares of lot " + lotNumber + " were decided already");
    }
    shares.addAll(DivideLot.of(this, procurement, opened));
    return shares();
  }

  static LotAward none(AwardProposal proposal, Lot lot, String reason) {
    var award = new LotAward(proposal, lot);
    award.notAwarded = reason;
    return award;
  }

  public UUID lotId() {
    return lotId;
  }

  public int lotNumber() {
    return lotNumber;
  }

  public String lotTitle() {
    return lotTitle;
  }

  /** The winner; empty when the lot is not awarded. */
  public Optional<Winner> winner() {
    return tenderId == null
            || supplierId == null
            || supplierName == null
            || price == null
            || total == null
        ? Optional.empty()
        : Optional.of(new Winner(tenderId, supplierId, supplierName, price, total));
  }

  /** One per buyer that takes something of the lot; none when it is not awarded. */
  public List<BuyerShare> shares() {
    return List.copyOf(shares);
  }

  /** The price divided item by item, as it was decided; empty when the lot is not awarded. */
  public Optional<EqualPriceSplit> split() {
    return winner()
        .map(winner ->
            new EqualPriceSplit(
                lotId,
                lotTitle,
                winner.price(),
                shares.stream()
                    .flatMap(share -> share.items().stream())
                    .sorted(Comparator.comparing(ItemShare::position))
                    .map(ItemShare::line)
                    .toList()));
  }

  public Optional<String> notAwarded() {
    return Optional.ofNullable(notAwarded);
  }

  /**
   * The most advantageous tender.
   *
   * @param price of the lot for all buyers
   * @param total points
   */
  public record Winner(
      UUID tenderId, UUID supplierId, String supplierName, NetAmount price, BigDecimal total) {}
}
