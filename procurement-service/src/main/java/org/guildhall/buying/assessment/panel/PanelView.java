package org.guildhall.buying.assessment.panel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.ProcurementContent;
import org.jspecify.annotations.Nullable;

/**
 * A panel as the buyers see it: who is on it and how far, never a score.
 *
 * @param uncovered quality criteria nobody is assigned to
 */
record PanelView(
    UUID procurementId,
    PanelStage stage,
    long version,
    @Nullable Instant agreedAt,
    List<Evaluator> evaluators,
    List<LotCriterion> uncovered) {

  /** One evaluator. */
  public record Evaluator(
      String subject,
      UUID organisationId,
      String name,
      Standing standing,
      List<UUID> lotIds,
      List<UUID> criterionIds,
      @Nullable Instant scoresLockedAt,
      List<Declared> declarations) {}

  /** A declaration about conflicts of interest. */
  public record Declared(boolean conflict, String statement, Instant declaredAt) {}

  static PanelView of(Panel panel, ProcurementContent procurement) {
    return new PanelView(
        panel.procurementId(),
        panel.stage(),
        panel.version(),
        panel.agreedAt().orElse(null),
        panel.members().stream().map(PanelView::evaluator).toList(),
        panel.uncovered(allParts(procurement)).stream()
            .sorted(Comparator.comparing(LotCriterion::criterionId))
            .toList());
  }

  static Set<LotCriterion> allParts(ProcurementContent procurement) {
    return procurement.lots().stream()
        .flatMap(lot -> lot.qualityCriteria().stream().map(c -> new LotCriterion(lot.id(), c.id())))
        .collect(Collectors.toSet());
  }

  private static Evaluator evaluator(PanelMember member) {
    Set<LotCriterion> assigned = member.assigned();
    return new Evaluator(
        member.subject(),
        member.organisationId(),
        member.name(),
        member.standing(),
        assigned.stream().map(LotCriterion::lotId).distinct().sorted().toList(),
        assigned.stream().map(LotCriterion::criterionId).sorted().toList(),
        member.scoresLockedAt().orElse(null),
        member.declarations().stream()
            .map(d -> new Declared(d.conflict(), d.statement(), d.declaredAt()))
            .toList());
  }
}
