package org.guildhall.buying.procurement.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says why. */
record ProcurementReason(@NotBlank @Size(max = 5_000) String reason) {}
