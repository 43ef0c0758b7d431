package org.guildhall.buying.tender.log.tree;

/** A perfect subtree with its hash. */
public record Node(NodeId id, Digest hash) {}
