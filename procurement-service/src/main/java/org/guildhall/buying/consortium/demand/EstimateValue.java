package org.guildhall.buying.consortium.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.period.OpenTimetable;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.buying.statute.value.EstimatedValueRule;
import org.guildhall.buying.statute.value.RequiredNotices;
import org.guildhall.buying.statute.value.ThresholdRule;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Estimates what a consortium's procurement may cost and how soon it can lawfully happen. */
@ApplicationScoped
public class EstimateValue {
  private final EstimateOverrides overrides;
  private final Clock clock;

  EstimateValue(EstimateOverrides overrides, Clock clock) {
    this.overrides = overrides;
    this.clock = clock;
  }

  /**
   * The estimate as it stands today.
   *
   * @param assessmentWorkingDays working days planned for the evaluation
   */
  @Transactional
  public EstimateView of(Consortium consortium, ContractKind kind, int assessmentWorkingDays) {
    var computed = computed(consortium);
    var override = overrides.findById(consortium.id());
    var net = net(computed, override);
    var gross = EstimatedValueRule.gross(net.value());
    boolean known = override != null || computed.complete();
    var today = UkDates.dateOf(clock.instant());
    var rule = new ThresholdRule();
    var regime = rule.verdict(new ThresholdRule.Facts(known ? gross.value() : null, kind, today));
    var timetable =
        OpenTimetable.earliest(
            new OpenTimetable.Assumptions(
                today,
                decisionsFinal(consortium, today),
                assessmentWorkingDays,
                TenderingPeriod.Circumstances.USUAL));
    return new EstimateView(
        consortium.id(),
        kind,
        net,
        gross,
        computed.complete(),
        computed.members(),
        view(computed, override),
        rule.threshold(kind, today),
        regime,
        RequiredNotices.of(regime.value(), gross.value()),
        timetable);
  }

  /** The estimate the lead put in the place of the computed one. */
  public Optional<NetAmount> overriddenNet(UUID consortiumId) {
    return overrides.findByIdOptional(consortiumId).map(EstimateOverride::net);
  }

  private static Figure<BigDecimal> net(Estimate computed, @Nullable EstimateOverride override) {
    return override == null
        ? EstimatedValueRule.maximum(computed.net().amount(), computed.complete())
        : EstimatedValueRule.overridden(override.net().amount(), override.reason());
  }

  private static EstimateView.@Nullable Override view(
      Estimate computed, @Nullable EstimateOverride override) {
    return override == null
        ? null
        : new EstimateView.Override(
            override.net(), computed.net(), override.reason(), override.statedAt());
  }

  private static Estimate computed(Consortium consortium) {
    return Estimate.of(
        consortium.joined().stream()
            .map(m -> Estimate.member(m.organisationId(), m.name(), lines(m)))
            .toList());
  }

  private static List<Estimate.Line> lines(Member member) {
    return member.commitment().map(Commitment::lines).orElse(List.of()).stream()
        .map(EstimateValue::line)
        .toList();
  }

  private static Estimate.Line line(Commitment.Line line) {
    var maximum = line.maximumUnitPrice();
    return Estimate.Line.of(
        line.item(),
        line.unit(),
        line.maximumQuantity(),
        maximum == null ? null : new NetAmount(maximum));
  }

  /** The first day on which no member's decision can be called in any more. */
  private static LocalDate decisionsFinal(Consortium consortium, LocalDate today) {
    int callIn = consortium.rules().callInDays();
    return consortium.joined().stream()
        .flatMap(member -> member.commitment().stream())
        .map(commitment -> decisionFinal(commitment, callIn))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  private static LocalDate decisionFinal(Commitment commitment, int callInDays) {
    var expires = commitment.callInExpires();
    if (expires != null) {
      return expires.plusDays(1);
    }
    return callInDays == 0
        ? commitment.decidedOn()
        : commitment.decidedOn().plusDays(callInDays + 1L);
  }
}
