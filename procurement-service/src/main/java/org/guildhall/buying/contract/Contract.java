package org.guildhall.buying.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.award.share.AwardedShare;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.period.ContractDetailsNotice;
import org.guildhall.buying.statute.value.Kpis;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * The contract between one buyer and the supplier of one lot.
 *
 * <pre>
 *                     signed by one side             signed by the other side
 * AWAITING_SIGNATURES ─────────────────► PARTLY_SIGNED ─────────────────────► SIGNED
 * </pre>
 *
 * What the Act wants before a signature is asked by {@link SignatureGate}.
 */
@Entity
@Table(name = "contract")
public class Contract {
  private static final Kpis KPIS = new Kpis();

  @Id private UUID id;
  @Version private long version;
  @Column private long revision;
  @Column private UUID procurementId;
  @Column private UUID lotId;
  @Column private int lotNumber;
  @Column private String lotTitle;
  @Column private UUID tenderId;
  @Column private UUID buyerId;
  @Column private String buyerName;
  @Column private UUID supplierId;
  @Column private String supplierName;
  @Column private NetAmount amount;
  @Column private GrossAmount amountGross;
  @Column private @Nullable GrossAmount estimatedGross;
  @Column private @Nullable LocalDate startsOn;
  @Column private @Nullable LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  @Column
  private ContractStatus status;

  @Column private Instant createdAt;
  @Column private @Nullable LocalDate signedOn;
  @Column private @Nullable LocalDate noticeDueOn;
  @Column private @Nullable UUID noticeId;
  @Column private @Nullable Instant noticePublishedAt;

  @OneToMany(mappedBy = "contract", cascade = CascadeType.PERSIST)
  @OrderBy("signedAt")
  @Fetch(FetchMode.SUBSELECT)
  private final List<Signature> signatures = new ArrayList<>();

  @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @Fetch(FetchMode.SUBSELECT)
  private final List<Kpi> kpis = new ArrayList<>();

  protected Contract() {}

  public Contract(ProcurementContent procurement, AwardedShare share, Instant now) {
    this.id = Ids.next();
    this.revision = 1;
    this.procurementId = procurement.id();
    this.lotId = share.lotId();
    this.lotNumber = share.lotNumber();
    this.lotTitle = share.lotTitle();
    this.tenderId = share.tenderId();
    this.buyerId = share.buyerId();
    this.buyerName = share.buyerName();
    this.supplierId = share.supplierId();
    this.supplierName = share.supplierName();
    this.amount = share.amount();
    this.amountGross = share.amountGross();
    this.estimatedGross = share.estimatedGross();
    this.startsOn = procurement.timetable().contractStart();
    this.endsOn = procurement.timetable().contractEnd();
    this.status = ContractStatus.AWAITING_SIGNATURES;
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public long revision() {
    return revision;
  }

  public UUID procurementId() {
    return procurementId;
  }

  public UUID lotId() {
    return lotId;
  }

  int lotNumber() {
    return lotNumber;
  }

  public String lotTitle() {
    return lotTitle;
  }

  public UUID buyerId() {
    return buyerId;
  }

  public String buyerName() {
    return buyerName;
  }

  public UUID supplierId() {
    return supplierId;
  }

  public String supplierName() {
    return supplierName;
  }

  /** Pounds net. */
  public NetAmount amount() {
    return amount;
  }

  /** Pounds including VAT. */
  public GrossAmount amountGross() {
    return amountGross;
  }

  /**
   * Pounds including VAT, options and extensions; absent in a contract that was drawn up before it
   * was written down.
   */
  Optional<GrossAmount> estimatedGross() {
    return Optional.ofNullable(estimatedGross);
  }

  public @Nullable LocalDate startsOn() {
    return startsOn;
  }

  public @Nullable LocalDate endsOn() {
    return endsOn;
  }

  public ContractStatus status() {
    return status;
  }

  public Optional<LocalDate> signedOn() {
    return Optional.ofNullable(signedOn);
  }

  /** The last day for the contract details notice: 30 days beginning with the last signature. */
  public Optional<LocalDate> noticeDueOn() {
    return Optional.ofNullable(noticeDueOn);
  }

  public Optional<UUID> noticeId() {
    return Optional.ofNullable(noticeId);
  }

  Optional<Instant> noticePublishedAt() {
    return Optional.ofNullable(noticePublishedAt);
  }

  List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  public List<Kpi> kpis() {
    return List.copyOf(kpis);
  }

  /** On which side the organisation stands, if on any. */
  public Optional<Side> sideOf(UUID organisation) {
    if (organisation.equals(buyerId)) {
      return Optional.of(Side.BUYER);
    }
    return organisation.equals(supplierId) ? Optional.of(Side.SUPPLIER) : Optional.empty();
  }

  public boolean signedBy(Side side) {
    return signatures.stream().anyMatch(signature -> signature.side() == side);
  }

  /** Whether it is signed and no contract details notice of it is approved yet. */
  public boolean isWithoutNotice() {
    return status == ContractStatus.SIGNED && noticeId == null;
  }

  /** Whether three indicators must be agreed before signature. */
  public boolean needsKpis() {
    var facts = new Kpis.Facts(estimatedGross().orElse(amountGross).amount(), kpis.size());
    return KPIS.assess(facts) instanceof Outcome.Breached;
  }

  void agreeKpis(List<KpiRequest.Indicator> indicators) {
    if (status != ContractStatus.AWAITING_SIGNATURES) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "Indicators are agreed before the first signature.");
    }
    kpis.clear();
    for (KpiRequest.Indicator indicator : indicators) {
      kpis.add(new Kpi(this, kpis.size() + 1, indicator.title(), indicator.description()));
    }
  }

  /** One side signs; the contract is entered into when both have. */
  public void sign(Side side, UUID organisation, Actor signatory, Instant now) {
    if (signedBy(side)) {
      throw ProblemException.of(
          ContractProblem.ALREADY_SIGNED, "The " + PlainWords.of(side) + " has signed already.");
    }
    become(signatures.isEmpty() ? ContractStatus.PARTLY_SIGNED : ContractStatus.SIGNED);
    signatures.add(new Signature(this, side, organisation, signatory, now));
    if (status == ContractStatus.SIGNED) {
      LocalDate day = UkDates.dateOf(now);
      this.signedOn = day;
      this.noticeDueOn = new ContractDetailsNotice().due(day, false).value();
      revision++;
    }
  }

  /** Its one contract details notice is approved. */
  public void noticeApproved(UUID notice) {
    if (!isWithoutNotice()) {
      throw ProblemException.of(
          ContractProblem.NOTHING_TO_PUBLISH,
          "The contract of " + buyerName + " for " + lotTitle + " has its notice already.");
    }
    this.noticeId = notice;
  }

  public void noticePublished(Instant at) {
    this.noticePublishedAt = at;
  }

  public void noticeRefused() {
    this.noticeId = null;
  }

  private void become(ContractStatus next) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "A contract that is " + PlainWords.of(status) + " cannot become " + PlainWords.of(next));
    }
    this.status = next;
  }
}
