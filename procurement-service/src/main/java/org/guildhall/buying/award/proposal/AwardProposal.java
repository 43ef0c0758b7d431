package org.guildhall.buying.award.proposal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.guildhall.buying.assessment.ranking.LotResult;
import org.guildhall.buying.assessment.scoring.RankedTender;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * The best tender of each lot, put to the members; a refused proposal stays and a new round
 * follows.
 *
 * <pre>
 * proposed ──members decide──► carried ──summariesSent──► noticeApproved ──noticePublished──► (standstill)
 *                         └──► not carried: the next round
 * </pre>
 */
@Entity
@Table(name = "award_proposal")
public class AwardProposal {
  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;
  @Column private int round;
  @Column private @Nullable UUID decisionId;
  @Column private String proposedBy;
  @Column private Instant proposedAt;
  @Column private @Nullable Instant summariesSentAt;
  @Column private @Nullable UUID noticeId;
  @Column private @Nullable Instant noticePublishedAt;
  @Column private @Nullable LocalDate standstillStated;

  @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST)
  @OrderBy("lotNumber")
  private final List<LotAward> lots = new ArrayList<>();

  protected AwardProposal() {}

  AwardProposal(
      ProcurementContent procurement, List<LotResult> results, int round, String by, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurement.id();
    this.round = round;
    this.proposedBy = by;
    this.proposedAt = now;
    for (Lot lot : procurement.lots()) {
      lots.add(
          results.stream()
              .filter(result -> result.lot().id().equals(lot.id()))
              .findFirst()
              .map(result -> awarded(procurement, result))
              .orElseGet(() -> LotAward.none(this, lot, "Nobody tendered for the lot.")));
    }
    if (lots.stream().allMatch(lot -> lot.winner().isEmpty())) {
      throw ProblemException.of(
          AwardProblem.NOTHING_TO_AWARD,
          "No lot has a tender that can be awarded; terminate the procurement with the reason.");
    }
  }

  /** Not awarding a lot costs its reserve: a dearer tender is not better than none. */
  private LotAward awarded(ProcurementContent procurement, LotResult result) {
    Optional<RankedTender> best = result.ranking().best();
    if (best.isEmpty()) {
      return LotAward.none(this, result.lot(), "No tender met the requirements.");
    }
    boolean tooDear =
        result
            .lot()
            .reserve()
            .filter(r -> best.get().price().orElseThrow().amount().compareTo(r) > 0)
            .isPresent();
    return tooDear
        ? LotAward.none(this, result.lot(), "The most advantageous tender is above the reserve.")
        : LotAward.to(this, procurement, result, best.get());
  }

  public UUID id() {
    return id;
  }

  public UUID procurementId() {
    return procurementId;
  }

  int round() {
    return round;
  }

  /** The members' decision on it. */
  public UUID decisionId() {
    if (decisionId == null) {
      throw new IllegalStateException("the proposal was not put to the members yet");
    }
    return decisionId;
  }

  /** Subject of the person who proposed. */
  public String proposedBy() {
    return proposedBy;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  public Optional<Instant> summariesSentAt() {
    return Optional.ofNullable(summariesSentAt);
  }

  public Optional<UUID> noticeId() {
    return Optional.ofNullable(noticeId);
  }

  /** When the award notice became public. */
  public Optional<Instant> noticePublishedAt() {
    return Optional.ofNullable(noticePublishedAt);
  }

  /** The last day of standstill as the notice states it. */
  public Optional<LocalDate> standstillStated() {
    return Optional.ofNullable(standstillStated);
  }

  /** One entry per lot of the procurement. */
  public List<LotAward> lots() {
    return List.copyOf(lots);
  }

  /** The entry of a lot. */
  public LotAward lot(UUID lotId) {
    return lots.stream().filter(lot -> lot.lotId().equals(lotId)).findFirst().orElseThrow();
  }

  /**
   * @param decision the members' decision on it
   */
  public void mustBeCarried(Decision decision) {
    if (!decision.carried()) {
      throw ProblemException.of(
          AwardProblem.AWARD_NOT_DECIDED,
          "The members' decision on the proposed award must be closed and carried first.");
    }
  }

  void putToTheMembers(UUID decision) {
    this.decisionId = decision;
  }

  public void summariesSent(Instant now) {
    if (summariesSentAt != null) {
      throw ProblemException.of(
          AwardProblem.SUMMARIES_SENT,
          "They were sent to everybody at " + UkDates.written(summariesSentAt) + ".");
    }
    this.summariesSentAt = now;
  }

  public void standstillStated(LocalDate until) {
    mustNotAwaitItsNotice();
    this.standstillStated = until;
  }

  /** Refuses while the central platform has not answered about its notice. */
  public void mustNotAwaitItsNotice() {
    if (noticeId != null) {
      throw ProblemException.of(
          AwardProblem.AWARD_NOTICE_PENDING, "It waits for the central platform's confirmation.");
    }
  }

  public void noticeApproved(UUID notice) {
    this.noticeId = notice;
  }

  public void noticePublished(UUID notice, Instant at) {
    this.noticeId = notice;
    this.noticePublishedAt = at;
  }

  public void noticeRefused() {
    this.noticeId = null;
    this.standstillStated = null;
  }
}
