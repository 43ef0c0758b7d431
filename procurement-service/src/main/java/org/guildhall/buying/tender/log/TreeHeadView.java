package org.guildhall.buying.tender.log;

import java.time.Instant;
import org.guildhall.buying.tender.log.kept.TreeHead;

/**
 * A signed tree head.
 *
 * @param size the number of leaves
 * @param rootHash 64 hex digits
 * @param time when it was signed
 * @param note the signed text with its signature, to be checked as a whole
 */
public record TreeHeadView(long size, String rootHash, Instant time, String note) {
  static TreeHeadView of(TreeHead head) {
    return new TreeHeadView(head.size(), head.root().hex(), head.time(), head.note());
  }
}
