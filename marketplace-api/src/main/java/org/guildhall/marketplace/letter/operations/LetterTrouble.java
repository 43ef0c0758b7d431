package org.guildhall.marketplace.letter.operations;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An address at which letters did not arrive. How many they are, what they are about and the moment
 * at which they were written is not shown: of a supplier, each of it could tell that it tenders.
 *
 * @param state of the latest; {@code FAILED}: no server took it for days; {@code BOUNCED}: the
 *     mailbox refuses it
 * @param trouble why, as the mail server says
 * @param latestOn the day on which the latest was written
 * @param canBeSentAgain not if only invitations did not arrive, which are written anew instead
 */
record LetterTrouble(
    String email,
    State state,
    @Nullable String trouble,
    LocalDate latestOn,
    boolean canBeSentAgain) {

  /** In which way it did not arrive. */
  @Schema(name = "LetterTroubleState")
  enum State {
    FAILED,
    BOUNCED
  }
}
