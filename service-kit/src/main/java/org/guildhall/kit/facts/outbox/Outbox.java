package org.guildhall.kit.facts.outbox;

/** Takes facts to be told to the other services. */
public interface Outbox {

  /**
   * Writes the fact in the present transaction: it is told if, and only if, that commits.
   *
   * @throws IllegalStateException outside a transaction
   */
  void publish(Fact fact);
}
