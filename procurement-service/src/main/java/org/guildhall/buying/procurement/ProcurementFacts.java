package org.guildhall.buying.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.closing.Closing;
import org.guildhall.kit.facts.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** The public snapshot of a procurement that each of its facts carries. */
final class ProcurementFacts {
  static final String TOPIC = "procurements";

  private ProcurementFacts() {}

  record Snapshot(
      UUID id,
      long version,
      @Nullable String ocid,
      UUID consortiumId,
      UUID challengeId,
      String title,
      String description,
      String procedure,
      String category,
      String status,
      UUID leadId,
      List<Buyer> buyers,
      List<SnapshotLot> lots,
      @Nullable Instant publishedAt,
      @Nullable Instant questionsUntil,
      @Nullable Instant tendersUntil,
      @Nullable LocalDate standstillEndsOn,
      @Nullable String terminationReason) {}

  record Buyer(UUID organisationId, String name, boolean lead) {}

  record SnapshotLot(UUID id, int number, String title, String cpv) {}

  static Fact of(String type, Procurement procurement, Closing closing, Instant now) {
    return new Fact(
        TOPIC, type, procurement.id(), procurement.revision(), snapshot(procurement, closing, now));
  }

  private static Snapshot snapshot(Procurement procurement, Closing closing, Instant now) {
    var buyers =
        procurement.participants().stream()
            .map(p -> new Buyer(p.organisationId(), p.name(), p.lead()))
            .toList();
    var lots =
        procurement.lots().stream()
            .map(lot -> new SnapshotLot(lot.id(), lot.number(), lot.title(), lot.cpv()))
            .toList();
    var timetable = procurement.timetable();
    return new Snapshot(
        procurement.id(),
        procurement.revision(),
        procurement.ocid().orElse(null),
        procurement.consortiumId(),
        procurement.challengeId(),
        procurement.title(),
        procurement.description(),
        procurement.procedure().name(),
        procurement.category().name(),
        procurement.publicStatus(now).name(),
        procurement.leadId(),
        buyers,
        lots,
        procurement.publishedAt().orElse(null),
        timetable.questionsUntil(),
        timetable.tendersUntil(),
        closing.standstillEndsOn(),
        procurement.isEndUntold() ? null : closing.terminationReason());
  }
}
