package org.guildhall.buying.procurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about a procurement. */
final class ProcurementRequests {
  private ProcurementRequests() {}

  /**
   * Begins to plan a procurement; one lot is proposed for each item the members committed to.
   *
   * @param procedure only {@code OPEN} so far
   * @param category {@code SERVICES} when left out
   */
  record NewProcurement(
      @NotNull UUID consortiumId,
      @NotBlank @Size(max = 300) String title,
      @NotBlank @Size(max = 20_000) String description,
      @Nullable ProcedureKind procedure,
      @Nullable Category category) {

    Category categoryOrServices() {
      return category == null ? Category.SERVICES : category;
    }
  }

  /** Says why. */
  @Schema(name = "ProcurementReason")
  record Reason(@NotBlank @Size(max = 5_000) String reason) {}
}
