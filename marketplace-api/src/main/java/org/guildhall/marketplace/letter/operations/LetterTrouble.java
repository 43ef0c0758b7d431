package org.guildhall.marketplace.letter.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter that did not arrive. What it says is its recipient's business and not shown.
 *
 * @param email where it went to, or would go now; null if nobody knows
 * @param state {@code FAILED}: no server took it for days; {@code BOUNCED}: the mailbox refuses it
 */
record LetterTrouble(
    UUID id,
    LetterKind kind,
    @Nullable String email,
    @Nullable UUID organisationId,
    State state,
    @Nullable String trouble,
    int attempts,
    Instant writtenAt) {

  /** In which way it did not arrive. */
  @Schema(name = "LetterTroubleState")
  enum State {
    FAILED,
    BOUNCED
  }
}
