package org.guildhall.buying.procurement.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the notice states in words, and the confirmations the Act wants before it.
 *
 * @param conflictsAssessed whether a conflicts assessment was made (s.83)
 * @param lotsPossible whether it could be divided into lots (s.18); null when nobody said
 * @param reasonsNotLotting why there is only one lot although it could be divided (s.18)
 * @param reasonsNoEngagement why there was no preliminary market engagement notice (s.17)
 * @param participationConditions conditions of participation (s.22)
 */
@Embeddable
public record Terms(
    @Column(name = "conflicts_assessed") boolean conflictsAssessed,
    @Column(name = "conflicts_statement") @Nullable String conflictsStatement,
    @Column(name = "lots_possible") @Nullable Boolean lotsPossible,
    @Column(name = "reasons_not_lotting") @Nullable String reasonsNotLotting,
    @Column(name = "reasons_no_engagement") @Nullable String reasonsNoEngagement,
    @Column(name = "participation_conditions") @Nullable String participationConditions,
    @Column(name = "payment_terms") @Nullable String paymentTerms,
    @Column(name = "risks") @Nullable String risks) {

  public static Terms of(ProcurementPlan plan) {
    return new Terms(
        plan.conflictsAssessed(),
        plan.conflictsStatement(),
        plan.lotsPossible(),
        plan.reasonsNotLotting(),
        plan.reasonsNoEngagement(),
        plan.participationConditions(),
        plan.paymentTerms(),
        plan.risks());
  }
}
