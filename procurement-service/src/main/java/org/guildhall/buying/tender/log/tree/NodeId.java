package org.guildhall.buying.tender.log.tree;

/**
 * A perfect subtree: it covers the 2^level leaves from {@code index · 2^level}. Once all its leaves
 * are there it never changes, which is why it can be stored.
 */
public record NodeId(int level, long index) {}
