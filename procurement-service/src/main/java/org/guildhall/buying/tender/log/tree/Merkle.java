package org.guildhall.buying.tender.log.tree;

import java.util.List;

/**
 * The hashing of RFC 6962, section 2.1: leaves and inner nodes are hashed with different first
 * bytes, so that no inner node can be passed off as a leaf.
 */
public final class Merkle {
  private static final byte[] LEAF = {0x00};
  private static final byte[] NODE = {0x01};

  private Merkle() {}

  public static Digest leafHash(byte[] entry) {
    return Digest.sha256(LEAF, entry);
  }

  public static Digest nodeHash(Digest left, Digest right) {
    return Digest.sha256(NODE, left.bytes(), right.bytes());
  }

  /** The root of a tree without leaves: the hash of nothing. */
  static Digest emptyRoot() {
    return Digest.sha256();
  }

  /** The root over neighbouring perfect subtrees, the largest (leftmost) first. */
  static Digest fold(List<Digest> peaks) {
    if (peaks.isEmpty()) {
      return emptyRoot();
    }
    Digest root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = nodeHash(peaks.get(i), root);
    }
    return root;
  }
}
