package org.guildhall.buying.consortium.demand;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.period.OpenTimetable;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.buying.statute.value.Regime;
import org.guildhall.buying.statute.value.RequiredNotices;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * What buying together may cost and when it can lawfully be done, every figure with its source.
 *
 * @param net pounds without VAT: the override if there is one, else the sum of the members' maxima
 * @param gross the same with VAT
 */
record EstimateView(
    UUID consortiumId,
    ContractKind kind,
    Figure<BigDecimal> net,
    Figure<BigDecimal> gross,
    boolean complete,
    List<Estimate.MemberEstimate> members,
    @Nullable Override override,
    Figure<BigDecimal> threshold,
    Figure<Regime> regime,
    List<RequiredNotices.Required> requiredNotices,
    OpenTimetable.Dates timetable) {

  /** Another estimate than the computed one. */
  @Schema(name = "StatedEstimate")
  public record Override(NetAmount net, NetAmount computedNet, String reason, Instant statedAt) {}
}
