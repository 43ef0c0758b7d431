package org.guildhall.buying.consortium.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says why. */
record ConsortiumReason(@NotBlank @Size(max = 2_000) String reason) {}
