package org.guildhall.buying.tender;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was uploaded ahead of the submission.
 *
 * @param contentHash of the encrypted bytes, which is their name in the document store
 * @param size of the document in bytes, before encryption
 * @param sealedKey its key, name and kind, sealed for the opening of the quality envelope
 */
public record SealedDocument(
    UUID id, String contentHash, long size, byte[] sealedKey, Instant uploadedAt) {

  /** What {@link #sealedKey} holds, as JSON. */
  public record Label(byte[] key, String name, String mediaType, String sha256) {
    @Override
    public String toString() {
      return "Label";
    }
  }
}
