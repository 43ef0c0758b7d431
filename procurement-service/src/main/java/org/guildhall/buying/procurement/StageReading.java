package org.guildhall.buying.procurement;

import java.util.stream.Collectors;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stage;

/** What other features read of a procurement. */
final class StageReading {
  private StageReading() {}

  static ProcurementStage of(Procurement procurement, Stage stage) {
    return new ProcurementStage(
        procurement.id(),
        procurement.ocid(),
        procurement.title(),
        procurement.consortiumId(),
        procurement.leadId(),
        procurement.participants().stream()
            .map(Participant::organisationId)
            .collect(Collectors.toSet()),
        procurement.procedure(),
        stage,
        procurement.timetable().questionsUntil(),
        procurement.timetable().tendersUntil(),
        procurement.publishedAt().isPresent());
  }
}
