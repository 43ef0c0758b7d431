package org.guildhall.buying.assessment.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.tender.opened.Bidder;

/** The published minimum scores: a tender below one fails the requirements. */
final class Minimums {
  private Minimums() {}

  /** The tenders that fail, by a consensus that is complete. */
  static List<UUID> failing(
      ProcurementContent procurement,
      List<Bidder> tenders,
      Map<UUID, Map<UUID, ConsensusScore>> agreed) {
    return tenders.stream()
        .filter(
            tender -> !meets(procurement, tender, agreed.getOrDefault(tender.tenderId(), Map.of())))
        .map(Bidder::tenderId)
        .toList();
  }

  private static boolean meets(
      ProcurementContent procurement, Bidder tender, Map<UUID, ConsensusScore> agreed) {
    return procurement.lot(tender.lotId()).qualityCriteria().stream()
        .allMatch(criterion -> {
          int score = Objects.requireNonNull(agreed.get(criterion.id())).score();
          return criterion.minimumScore().map(minimum -> score >= minimum).orElse(true);
        });
  }
}
