package org.guildhall.marketplace.letter.post;

import java.time.Duration;
import java.util.UUID;
import org.guildhall.marketplace.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter that this process sends until its lease is over.
 *
 * @param email where to; null when no address is known, or an invitation is open no more
 * @param wanted whether its recipient still belongs there and wants letters of this group
 * @param organisation whom it is for there, for people
 * @param attempts with this one
 * @param waited since it was written, by the machines' time
 */
record QueuedLetter(
    UUID id,
    LetterKind kind,
    String headline,
    String body,
    @Nullable String secret,
    String messageId,
    int attempts,
    Duration waited,
    @Nullable String email,
    boolean wanted,
    @Nullable String organisation) {

  /** Never shows an address, a secret, or by its kind who tenders, in a log. */
  @Override
  public String toString() {
    return id.toString();
  }
}
