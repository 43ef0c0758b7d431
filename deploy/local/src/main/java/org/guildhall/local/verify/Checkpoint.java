package org.guildhall.local.verify;

import java.util.Base64;
import java.util.List;

/**
 * A signed tree head, read from its note.
 *
 * @param size the number of leaves
 * @param root the root over them
 */
public record Checkpoint(long size, byte[] root) {

  /**
   * Reads a tree head and checks its signature.
   *
   * @throws IllegalArgumentException if it is not a tree head of this log signed by one of the keys
   */
  public static Checkpoint verified(String note, List<VerifierKey> keys) {
    SignedNote signed = SignedNote.parse(note);
    VerifierKey signer =
        keys.stream()
            .filter(signed::isSignedBy)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("The tree head has no valid signature"));
    List<String> lines = signed.lines();
    if (lines.size() < 3 || !lines.getFirst().equals(signer.origin())) {
      throw new IllegalArgumentException("Not a tree head of " + signer.origin());
    }
    return new Checkpoint(Long.parseLong(lines.get(1)), Base64.getDecoder().decode(lines.get(2)));
  }
}
