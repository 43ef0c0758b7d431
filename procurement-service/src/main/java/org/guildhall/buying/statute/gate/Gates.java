package org.guildhall.buying.statute.gate;

import static org.guildhall.buying.statute.gate.Binding.blocks;
import static org.guildhall.buying.statute.gate.Binding.notes;

import java.util.List;
import org.guildhall.buying.statute.duty.AutomaticSuspension;
import org.guildhall.buying.statute.duty.ConflictsAssessed;
import org.guildhall.buying.statute.duty.CriteriaPublished;
import org.guildhall.buying.statute.duty.EngagementStated;
import org.guildhall.buying.statute.duty.LotsConsidered;
import org.guildhall.buying.statute.duty.NotYetEntered;
import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.statute.duty.TerminationStated;
import org.guildhall.buying.statute.duty.TimeReconsidered;
import org.guildhall.buying.statute.period.ContractDetailsNotice;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.buying.statute.period.StandstillStated;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.buying.statute.value.Kpis;
import org.guildhall.buying.statute.value.ThresholdRule;

/** Every step with its rules: what the Act wants before it, in one place. */
public final class Gates {
  public static final Gate<TenderNoticeFacts> BEFORE_TENDER_NOTICE =
      new Gate<>(
          Step.BEFORE_TENDER_NOTICE,
          List.of(
              blocks("value", new ThresholdRule(), TenderNoticeFacts::value),
              blocks("timetable.tendersUntil", new TenderingPeriod(), TenderNoticeFacts::period),
              blocks("reasonsNotLotting", new LotsConsidered(), TenderNoticeFacts::lots),
              blocks("lots", new CriteriaPublished(), TenderNoticeFacts::weights),
              blocks(
                  "conflictsAssessed",
                  new ConflictsAssessed(),
                  TenderNoticeFacts::conflictsAssessed),
              blocks(
                  "reasonsNoEngagement", new EngagementStated(), TenderNoticeFacts::engagement)));

  public static final Gate<AmendmentFacts> BEFORE_AMENDMENT =
      new Gate<>(
          Step.BEFORE_AMENDMENT,
          List.of(
              blocks("terms.tendersUntil", new TenderingPeriod(), AmendmentFacts::period),
              blocks("timeReason", new TimeReconsidered(), AmendmentFacts::time),
              blocks("terms.criteria", new CriteriaPublished(), AmendmentFacts::weights)));

  public static final Gate<AwardNoticeFacts> BEFORE_AWARD_NOTICE =
      new Gate<>(
          Step.BEFORE_AWARD_NOTICE,
          List.of(
              blocks("summaries", new SummariesBeforeAwardNotice(), AwardNoticeFacts::summaries),
              blocks("standstillUntil", new StandstillStated(), AwardNoticeFacts::standstill)));

  public static final Gate<SignatureFacts> BEFORE_SIGNATURE =
      new Gate<>(
          Step.BEFORE_SIGNATURE,
          List.of(
              blocks("claims", new AutomaticSuspension(), SignatureFacts::claimPending),
              blocks("standstillEndsOn", new Standstill(), SignatureFacts::standstill),
              blocks("kpis", new Kpis(), SignatureFacts::kpis)));

  /** The notice is owed whatever it tells of, so that nothing here keeps it back. */
  public static final Gate<ContractDetailsFacts> BEFORE_CONTRACT_DETAILS_NOTICE =
      new Gate<>(
          Step.BEFORE_CONTRACT_DETAILS_NOTICE,
          List.of(
              notes("noticeDueOn", new ContractDetailsNotice(), ContractDetailsFacts::notice),
              notes("kpis", new Kpis(), ContractDetailsFacts::kpis),
              notes(
                  "conflictsAssessed",
                  new ConflictsAssessed(),
                  ContractDetailsFacts::conflictsAssessed)));

  public static final Gate<TerminationFacts> BEFORE_TERMINATION =
      new Gate<>(
          Step.BEFORE_TERMINATION,
          List.of(
              blocks("contracts", new NotYetEntered(), TerminationFacts::entered),
              blocks("reason", new TerminationStated(), TerminationFacts::stated)));

  private Gates() {}

  /** All of them, in the order of the process. */
  public static List<Gate<?>> all() {
    return List.of(
        BEFORE_TENDER_NOTICE,
        BEFORE_AMENDMENT,
        BEFORE_AWARD_NOTICE,
        BEFORE_SIGNATURE,
        BEFORE_CONTRACT_DETAILS_NOTICE,
        BEFORE_TERMINATION);
  }
}
