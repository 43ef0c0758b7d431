package org.guildhall.buying.assessment.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.tender.opened.OpenedTender;

/** The published minimum scores: a tender below one fails the requirements. */
final class Minimums {
  private Minimums() {}

  /** The tenders that fail, by a consensus that is complete. */
  static List<UUID> failing(
      ProcurementContent procurement,
      List<OpenedTender> tenders,
      Map<UUID, Map<UUID, ConsensusScore>> agreed) {
    return tenders.stream()
        .filter(tender -> !meets(procurement, tender, agreed.getOrDefault(tender.id(), Map.of())))
        .map(OpenedTender::id)
        .toList();
  }

  private static boolean meets(
      ProcurementContent procurement, OpenedTender tender, Map<UUID, ConsensusScore> agreed) {
    return procurement.lot(tender.lotId()).qualityCriteria().stream()
        .allMatch(criterion -> {
          int score = Objects.requireNonNull(agreed.get(criterion.id())).score();
          return criterion.minimumScore().map(minimum -> score >= minimum).orElse(true);
        });
  }
}
