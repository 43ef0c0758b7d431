package org.guildhall.buying.procurement.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.kit.base.input.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Begins to plan a procurement; one lot is proposed for each item the members committed to.
 *
 * @param procedure only {@code OPEN} so far
 * @param category {@code SERVICES} when left out
 */
record NewProcurement(
    @NotNull UUID consortiumId,
    @NotBlank @Size(max = 300) @OneLine String title,
    @NotBlank @Size(max = 20_000) String description,
    @Nullable ProcedureKind procedure,
    @Nullable Category category) {

  Category categoryOrServices() {
    return category == null ? Category.SERVICES : category;
  }
}
