package org.guildhall.buying.log;

/** A perfect subtree with its hash. */
record Node(NodeId id, Digest hash) {}
