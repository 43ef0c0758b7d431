package org.guildhall.buying.tender.log;

/** A perfect subtree with its hash. */
record Node(NodeId id, Digest hash) {}
