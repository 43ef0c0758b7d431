package org.guildhall.buying.tender.log.tree;

import java.util.Collection;
import java.util.Map;

/** Where the hashes of perfect subtrees come from; level 0 are the leaves. */
@FunctionalInterface
public interface NodeSource {
  /** Every one of them, or an {@link IllegalStateException}: a complete node is never missing. */
  Map<NodeId, Digest> fetch(Collection<NodeId> ids);
}
