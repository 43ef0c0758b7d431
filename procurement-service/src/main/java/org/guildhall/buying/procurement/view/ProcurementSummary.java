package org.guildhall.buying.procurement.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stage;
import org.jspecify.annotations.Nullable;

/** One line of a list of procurements; the status is as the clock has it. */
public record ProcurementSummary(
    UUID id,
    UUID consortiumId,
    UUID challengeId,
    UUID leadId,
    ProcedureKind procedure,
    @Nullable String ocid,
    String title,
    ProcurementStatus status,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable Instant tendersUntil,
    @Nullable LocalDate standstillEndsOn,
    @JsonIgnore @Nullable Instant stageEndsAt) {

  ProcurementSummary at(Instant now) {
    var derived = procedure.procedure().at(Stage.recorded(status, publishedAt, stageEndsAt), now);
    return new ProcurementSummary(
        id,
        consortiumId,
        challengeId,
        leadId,
        procedure,
        ocid,
        title,
        derived,
        createdAt,
        publishedAt,
        tendersUntil,
        standstillEndsOn,
        stageEndsAt);
  }
}
