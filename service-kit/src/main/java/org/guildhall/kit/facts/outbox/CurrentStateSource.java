package org.guildhall.kit.facts.outbox;

import java.util.stream.Stream;

/**
 * Tells the present state of what a service owns as facts, so that others can rebuild what they
 * derived from it. A CDI bean; there may be several.
 */
public interface CurrentStateSource {

  /** The topic of all its facts. */
  String topic();

  /** Is read within a transaction and closed; large tables are streamed. */
  Stream<Fact> currentFacts();
}
