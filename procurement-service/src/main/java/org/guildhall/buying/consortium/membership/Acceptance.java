package org.guildhall.buying.consortium.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The SHA-256 of the agreement that was read, as hex. */
record Acceptance(
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "must be the agreement's SHA-256 in hexadecimal")
        String hash) {}
