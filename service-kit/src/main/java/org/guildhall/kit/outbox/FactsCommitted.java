package org.guildhall.kit.outbox;

/** Tells the relay of this process that there is something to carry. */
record FactsCommitted(int count) {}
