package org.guildhall.kit.facts.inbox;

/**
 * Takes in the facts of a topic. A CDI bean; there may be several for a topic. It is called within
 * a transaction in which the receipt of the fact is also recorded, so that a fact takes effect
 * exactly once even when it is delivered again. Facts about one aggregate come in order; a fact
 * replayed from the dead letters may be older than what is known, which its version tells.
 */
public interface FactHandler {

  /** The topic of which it takes all facts; types it does not know it ignores. */
  String topic();

  /**
   * @throws PoisonFactException if this fact can never be taken in; it goes to the dead letters
   */
  void handle(ReceivedFact fact);
}
