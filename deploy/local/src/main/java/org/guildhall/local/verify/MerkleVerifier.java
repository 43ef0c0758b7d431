package org.guildhall.local.verify;

import java.util.Arrays;
import java.util.List;

/**
 * Verifies Merkle proofs by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. They walk
 * from the leaf up and share nothing with the code that makes the proofs.
 */
public final class MerkleVerifier {
  private static final byte[] LEAF = {0x00};
  private static final byte[] NODE = {0x01};
  private static final int HASH_LENGTH = 32;

  private MerkleVerifier() {}

  /** The hash of a leaf: SHA-256 of a zero byte and the entry. */
  public static byte[] leafHash(byte[] entry) {
    return Sha256.of(LEAF, entry);
  }

  /** Whether the leaf is at this index of the tree with this size and root. */
  public static boolean includes(
      byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size || !areHashes(proof)) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        hash = Sha256.of(NODE, sibling, hash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        hash = Sha256.of(NODE, hash, sibling);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && Arrays.equals(hash, root);
  }

  /** Whether the first tree is the beginning of the second. */
  public static boolean isConsistent(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    if (first < 0 || first > second || !areHashes(proof)) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    if (first == 0) {
      return proof.isEmpty() && Arrays.equals(firstRoot, Sha256.of());
    }
    return climbs(first, firstRoot, second, secondRoot, proof);
  }

  private static boolean climbs(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    if (proof.isEmpty()) {
      return false;
    }
    boolean wholeSubtree = Long.bitCount(first) == 1;
    int from = wholeSubtree ? 0 : 1;
    byte[] firstHash = wholeSubtree ? firstRoot : proof.getFirst();
    byte[] secondHash = firstHash;
    int skip = Long.numberOfTrailingZeros(first);
    long fn = (first - 1) >>> skip;
    long sn = (second - 1) >>> skip;
    for (byte[] part : proof.subList(from, proof.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        firstHash = Sha256.of(NODE, part, firstHash);
        secondHash = Sha256.of(NODE, part, secondHash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        secondHash = Sha256.of(NODE, secondHash, part);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && Arrays.equals(firstHash, firstRoot) && Arrays.equals(secondHash, secondRoot);
  }

  private static boolean areHashes(List<byte[]> proof) {
    return proof.stream().allMatch(hash -> hash.length == HASH_LENGTH);
  }
}
