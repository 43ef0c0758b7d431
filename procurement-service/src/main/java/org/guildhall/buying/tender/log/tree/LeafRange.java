package org.guildhall.buying.tender.log.tree;

import java.util.ArrayList;
import java.util.List;

/** The leaves from {@code begin} (inclusive) to {@code end} (exclusive) of one subtree. */
record LeafRange(long begin, long end) {
  LeafRange {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Not a range of leaves: " + begin + " to " + end);
    }
  }

  long size() {
    return end - begin;
  }

  /** Where RFC 6962 splits the range: after the largest power of two smaller than its size. */
  long middle() {
    return begin + Long.highestOneBit(size() - 1);
  }

  LeafRange left() {
    return new LeafRange(begin, middle());
  }

  LeafRange right() {
    return new LeafRange(middle(), end);
  }

  /** The perfect subtrees that make up the range, the largest first; at most 63. */
  List<NodeId> peaks() {
    List<NodeId> peaks = new ArrayList<>();
    long at = begin;
    while (at < end) {
      int level = 63 - Long.numberOfLeadingZeros(end - at);
      peaks.add(new NodeId(level, at >>> level));
      at += 1L << level;
    }
    return peaks;
  }
}
