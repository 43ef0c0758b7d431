package org.guildhall.buying.tender.log.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962's recursive definitions, word for word; slow, and obviously right. */
final class ReferenceTree {
  private ReferenceTree() {}

  static Digest root(List<Digest> leaves) {
    if (leaves.isEmpty()) {
      return Digest.sha256();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves.size());
    return Merkle.nodeHash(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static List<Digest> path(int m, List<Digest> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    return m < k
        ? with(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
        : with(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
  }

  static List<Digest> proof(int m, List<Digest> leaves) {
    return m == 0 || m == leaves.size() ? List.of() : subproof(m, leaves, true);
  }

  private static List<Digest> subproof(int m, List<Digest> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    return m <= k
        ? with(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
        : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Digest> with(List<Digest> list, Digest last) {
    List<Digest> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
