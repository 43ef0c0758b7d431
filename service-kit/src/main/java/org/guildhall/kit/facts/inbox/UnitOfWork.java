package org.guildhall.kit.facts.inbox;

import java.sql.Connection;

/** Runs something in a new transaction. */
interface UnitOfWork {

  /** What is run. */
  interface Work {
    void with(Connection connection) throws Exception;
  }

  /**
   * Commits if the work ends well, otherwise rolls back and throws what it threw, or its wrapper.
   */
  void run(Work work) throws Exception;
}
