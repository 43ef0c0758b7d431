package org.guildhall.buying.consortium.formation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The text of the agreement; the document that is annexed to it stays. */
record AgreementText(@NotBlank @Size(max = 200_000) String text) {}
