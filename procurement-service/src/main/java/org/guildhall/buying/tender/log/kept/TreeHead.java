package org.guildhall.buying.tender.log.kept;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.guildhall.buying.tender.log.tree.Digest;

/**
 * The state of the log at one moment, signed. The note is a checkpoint: origin, number of leaves,
 * root in base64, and the time as an extension line.
 *
 * @param size the number of leaves
 * @param root the Merkle root over them
 * @param time when it was signed, to the millisecond
 * @param note the signed text, which contains the three others
 */
public record TreeHead(long size, Digest root, Instant time, String note) {
  private static final String TIME = "time ";

  /** Signs a state of the log. */
  public static TreeHead sign(LogKey key, long size, Digest root, Instant now) {
    Instant time = now.truncatedTo(ChronoUnit.MILLIS);
    String text = "%s\n%d\n%s\n%s%s\n".formatted(key.origin(), size, root.base64(), TIME, time);
    return new TreeHead(size, root, time, key.sign(text));
  }

  /** Reads a head from its note; who signed it is another question. */
  public static TreeHead parse(String note) {
    List<String> lines = note.lines().toList();
    if (lines.size() < 4 || !lines.get(3).startsWith(TIME)) {
      throw new IllegalArgumentException("Not a tree head");
    }
    return new TreeHead(
        Long.parseLong(lines.get(1)),
        Digest.of(Base64.getDecoder().decode(lines.get(2))),
        Instant.parse(lines.get(3).substring(TIME.length())),
        note);
  }
}
