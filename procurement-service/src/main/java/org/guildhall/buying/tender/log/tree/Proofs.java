package org.guildhall.buying.tender.log.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inclusion and consistency proofs as in RFC 6962, sections 2.1.1 and 2.1.2, from stored nodes. A
 * proof needs at most about 2·log₂ n nodes, fetched at once.
 */
public final class Proofs {
  private Proofs() {}

  /** Why leaf {@code index} is in the tree of {@code size} leaves; hashes from leaf to root. */
  public static List<Digest> inclusion(long index, long size, NodeSource nodes) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("Leaf " + index + " is not in a tree of " + size);
    }
    return hashes(inclusionRanges(index, size), nodes);
  }

  /** Why the tree of {@code first} leaves is the beginning of the tree of {@code second}. */
  public static List<Digest> consistency(long first, long second, NodeSource nodes) {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("No tree of " + first + " before one of " + second);
    }
    // Nothing is to be proved about the empty tree or about a tree and itself.
    if (first == 0 || first == second) {
      return List.of();
    }
    return hashes(consistencyRanges(first, second), nodes);
  }

  /** The root of the tree as it was with {@code size} leaves. */
  static Digest root(long size, NodeSource nodes) {
    return size == 0
        ? Merkle.emptyRoot()
        : hashes(List.of(new LeafRange(0, size)), nodes).getFirst();
  }

  private static List<LeafRange> inclusionRanges(long index, long size) {
    List<LeafRange> siblings = new ArrayList<>();
    LeafRange at = new LeafRange(0, size);
    while (at.size() > 1) {
      if (index < at.middle()) {
        siblings.add(at.right());
        at = at.left();
      } else {
        siblings.add(at.left());
        at = at.right();
      }
    }
    Collections.reverse(siblings);
    return siblings;
  }

  private static List<LeafRange> consistencyRanges(long first, long second) {
    List<LeafRange> parts = new ArrayList<>();
    LeafRange at = new LeafRange(0, second);
    boolean fromTheLeft = true;
    while (at.end() != first) {
      if (first <= at.middle()) {
        parts.add(at.right());
        at = at.left();
      } else {
        parts.add(at.left());
        at = at.right();
        fromTheLeft = false;
      }
    }
    // The verifier knows the old root, so a part that is the whole old tree is left out.
    if (!fromTheLeft) {
      parts.add(at);
    }
    Collections.reverse(parts);
    return parts;
  }

  private static List<Digest> hashes(List<LeafRange> ranges, NodeSource nodes) {
    Set<NodeId> needed = new LinkedHashSet<>();
    ranges.forEach(range -> needed.addAll(range.peaks()));
    if (needed.isEmpty()) {
      return List.of();
    }
    Map<NodeId, Digest> found = nodes.fetch(needed);
    return ranges.stream().map(range -> hash(range, found)).toList();
  }

  private static Digest hash(LeafRange range, Map<NodeId, Digest> found) {
    List<Digest> peaks = new ArrayList<>();
    for (NodeId id : range.peaks()) {
      Digest peak = found.get(id);
      if (peak == null) {
        throw new IllegalStateException("The log has lost node " + id);
      }
      peaks.add(peak);
    }
    return Merkle.fold(peaks);
  }
}
