package org.guildhall.marketplace.feedback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told the operator.
 *
 * @param page the path of the page it is about
 * @param email where they want an answer
 * @param doneAt when an operator was done with it
 */
@Schema(name = "Feedback")
record FeedbackView(
    UUID id,
    String text,
    @Nullable String page,
    @Nullable String email,
    Instant receivedAt,
    @Nullable Instant doneAt) {}
