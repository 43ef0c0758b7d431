package org.guildhall.buying.tender.log;

import java.util.List;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.Digest;

/**
 * Where an entry is in the log, with the proof.
 *
 * @param index position of the leaf, from 0
 * @param proof hashes from leaf to root
 * @param head the signed tree head the proof leads to
 */
public record LogPlace(long index, List<Digest> proof, TreeHead head) {}
