package org.guildhall.buying.tender.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
record TreeHead(long size, Digest root, Instant time, String note) {

  static TreeHead sign(LogKey key, long size, Digest root, Instant now) {
    Instant time = now.truncatedTo(ChronoUnit.MILLIS);
    String text = "%s\n%d\n%s\ntime %s\n".formatted(key.origin(), size, root.base64(), time);
    return new TreeHead(size, root, time, key.sign(text));
  }
}
