package org.guildhall.marketplace.feedback;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells the operator.
 *
 * @param page the path of the page it is about, if of one
 * @param email where they want an answer, if they want one
 */
record FeedbackRequest(
    @NotBlank @Size(max = 5_000) String text,
    @Size(max = 500) @Nullable String page,
    @Email @Size(max = 254) @Nullable String email) {}
