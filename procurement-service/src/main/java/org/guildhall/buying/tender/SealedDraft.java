package org.guildhall.buying.tender;

import org.guildhall.buying.tender.sealing.WrappedKey;

/**
 * A draft as it is stored: sealed like a submitted tender, and readable to its supplier by {@code
 * ownKeys} until these are thrown away at the submission.
 */
public record SealedDraft(SealedParts parts, WrappedKey ownKeys, String manifest) {
  @Override
  public String toString() {
    return "SealedDraft " + parts.number();
  }
}
