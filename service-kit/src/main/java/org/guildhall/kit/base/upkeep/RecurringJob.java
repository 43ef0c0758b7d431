package org.guildhall.kit.base.upkeep;

import java.time.Duration;

/**
 * Something small that is done again and again in every replica, and that must be harmless when two
 * replicas do it at once. A CDI bean.
 */
public interface RecurringJob {

  String name();

  Duration every();

  /** An exception is logged; the job is tried again next time. */
  void run() throws Exception;
}
