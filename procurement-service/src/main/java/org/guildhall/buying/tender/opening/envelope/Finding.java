package org.guildhall.buying.tender.opening.envelope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one tender at an opening.
 *
 * @param version the one that counts by the log; 0 if the log knows none
 * @param sealedHash of its manifest as its receipt states it, 64 hex digits; null if there is none
 * @param reason why it was not opened, and whatever else its buyers must look into; null if there
 *     is nothing to say
 */
public record Finding(
    UUID tenderId,
    long version,
    @Nullable String sealedHash,
    Outcome outcome,
    @Nullable String reason) {

  /** The same with something more to say. */
  public Finding with(String remark) {
    return new Finding(
        tenderId, version, sealedHash, outcome, reason == null ? remark : reason + ". " + remark);
  }

  public boolean isOpened() {
    return outcome == Outcome.OPENED;
  }

  /** The line of the opening's statement in the log. */
  public String line() {
    return "%s version %d sealed %s %s"
        .formatted(
            tenderId,
            version,
            sealedHash == null ? "none" : "sha256:" + sealedHash,
            outcome.word());
  }
}
