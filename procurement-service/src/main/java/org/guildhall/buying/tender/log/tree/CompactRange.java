package org.guildhall.buying.tender.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that is needed to append to the tree and know its root: the at most 63 perfect subtrees at
 * its left edge. Appending n leaves makes less than n inner nodes, each exactly once.
 */
public final class CompactRange {
  private final List<Digest> peaks;
  private long size;

  private CompactRange(long size, List<Digest> peaks) {
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  public static CompactRange empty() {
    return new CompactRange(0, List.of());
  }

  /** Takes up a tree of the given size from the hashes of {@link #peaksOf}, in that order. */
  public static CompactRange of(long size, List<Digest> peaks) {
    if (Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves does not have " + peaks.size() + " peaks");
    }
    return new CompactRange(size, peaks);
  }

  public static List<NodeId> peaksOf(long size) {
    return new LeafRange(0, size).peaks();
  }

  CompactRange copy() {
    return new CompactRange(size, peaks);
  }

  /** Appends a leaf and hands over every inner node that became complete by it. */
  public void append(Digest leaf, Consumer<Node> completed) {
    Digest hash = leaf;
    long index = size;
    int level = 0;
    while ((index & 1) == 1) {
      hash = Merkle.nodeHash(peaks.removeLast(), hash);
      index >>>= 1;
      level++;
      completed.accept(new Node(new NodeId(level, index), hash));
    }
    peaks.add(hash);
    size++;
  }

  public long size() {
    return size;
  }

  public Digest root() {
    return Merkle.fold(peaks);
  }

  public List<Digest> peaks() {
    return List.copyOf(peaks);
  }
}
