package org.guildhall.buying.procurement;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.NetAmount;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A part of a procurement that is tendered for, scored and awarded on its own. */
@Entity
@Table(name = "lot")
public class Lot {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "procurement_id")
  private Procurement procurement;

  @Column private int number;
  @Column private String title;
  @Column private String description;
  @Column private String cpv;
  @Column private @Nullable BigDecimal reserve;
  @Column private @Nullable BigDecimal priceReference;
  @Column private @Nullable BigDecimal priceFloor;
  @Column private @Nullable NetAmount valueNet;

  @OneToMany(mappedBy = "lot", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @Fetch(FetchMode.SUBSELECT)
  private final List<LotItem> items = new ArrayList<>();

  @OneToMany(mappedBy = "lot", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @Fetch(FetchMode.SUBSELECT)
  private final List<Criterion> criteria = new ArrayList<>();

  protected Lot() {}

  Lot(Procurement procurement) {
    this.id = Ids.next();
    this.procurement = procurement;
  }

  /** Brings a procurement's lots in line with its plan. */
  static void replan(List<Lot> lots, Procurement procurement, List<ProcurementPlan.LotPlan> plans) {
    Children.replan(
        lots, Lot::id, plans, ProcurementPlan.LotPlan::id, () -> new Lot(procurement), Lot::plan);
  }

  Lot plan(int at, ProcurementPlan.LotPlan plan) {
    this.number = at;
    this.title = plan.title();
    this.description = plan.description();
    this.cpv = plan.cpv();
    this.reserve = plan.reserve();
    this.priceReference = plan.priceReference();
    this.priceFloor = plan.priceFloor();
    Children.replan(
        items,
        LotItem::id,
        plan.itemsOrNone(),
        ProcurementPlan.ItemPlan::id,
        () -> new LotItem(this),
        LotItem::plan);
    Children.replan(
        criteria,
        Criterion::id,
        plan.criteriaOrNone(),
        ProcurementPlan.CriterionPlan::id,
        () -> new Criterion(this),
        Criterion::plan);
    return this;
  }

  public UUID id() {
    return id;
  }

  /** Its number in the notice, from 1. */
  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public String cpv() {
    return cpv;
  }

  /** Highest acceptable price, pounds net, if one is set. */
  public Optional<BigDecimal> reserve() {
    return Optional.ofNullable(reserve);
  }

  /** Its part of the estimated value, pounds net, once the tender notice is approved. */
  public Optional<NetAmount> estimatedNet() {
    return Optional.ofNullable(valueNet);
  }

  public void estimated(NetAmount net) {
    this.valueNet = net;
  }

  /** The notice that stated the value was refused. */
  void notEstimated() {
    this.valueNet = null;
  }

  /** The buyers that take part in it. */
  public Set<UUID> buyers() {
    return procurement.participants().stream()
        .filter(p -> p.quantities().stream().anyMatch(q -> q.lotId().equals(id)))
        .map(Participant::organisationId)
        .collect(Collectors.toUnmodifiableSet());
  }

  public List<LotItem> items() {
    return List.copyOf(items);
  }

  public List<Criterion> criteria() {
    return List.copyOf(criteria);
  }

  public List<Criterion> qualityCriteria() {
    return criteria.stream().filter(c -> c.kind() == CriterionKind.QUALITY).toList();
  }

  public Optional<Criterion> priceCriterion() {
    return criteria.stream().filter(c -> c.kind() == CriterionKind.PRICE).findFirst();
  }

  /** The criterion, if it is one of this lot. */
  public Optional<Criterion> criterion(UUID criterionId) {
    return criteria.stream().filter(c -> c.id().equals(criterionId)).findFirst();
  }

  /** The procurement's formula with this lot's own reference and floor. */
  public PriceFormula priceFormula() {
    var common = procurement.priceFormula();
    return new PriceFormula(
        common.kind(),
        common.decimals(),
        priceReference == null ? common.reference() : priceReference,
        priceFloor == null ? common.floor() : priceFloor);
  }

  public @Nullable BigDecimal ownPriceReference() {
    return priceReference;
  }

  public @Nullable BigDecimal ownPriceFloor() {
    return priceFloor;
  }
}
