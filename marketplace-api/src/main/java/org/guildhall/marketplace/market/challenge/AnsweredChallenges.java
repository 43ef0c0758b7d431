package org.guildhall.marketplace.market.challenge;

import java.util.UUID;

/** Whether suppliers answered: who keeps the responses knows. */
public interface AnsweredChallenges {

  /** Whether a response was ever submitted, withdrawn ones included: its supplier was engaged. */
  boolean isAnswered(UUID challenge);

  /** Whether this supplier has a response to it, begun or submitted, that it has not withdrawn. */
  boolean isAnsweredBy(UUID supplier, UUID challenge);
}
