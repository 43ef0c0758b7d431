package org.guildhall.buying.tender.log;

import java.util.List;
import org.guildhall.buying.tender.log.tree.Digest;

/**
 * Where a leaf is in the log, with the proof.
 *
 * @param logIndex position of the leaf, from 0
 * @param treeSize the size of the tree the proof leads to
 * @param inclusionProof hashes from leaf to root, 64 hex digits each
 * @param treeHead the signed tree head of that size
 */
public record LogPlaceView(
    long logIndex, long treeSize, List<String> inclusionProof, TreeHeadView treeHead) {

  /** The place as clients see it. */
  public static LogPlaceView of(LogPlace place) {
    return new LogPlaceView(
        place.index(),
        place.head().size(),
        place.proof().stream().map(Digest::hex).toList(),
        TreeHeadView.of(place.head()));
  }
}
