package org.guildhall.kit.base.schedule;

import java.time.Duration;

/**
 * Something small that every replica does again and again for itself, such as to measure; a CDI
 * bean. It changes nothing that others see.
 */
public interface ReplicaJob {

  String name();

  Duration every();

  /** An exception is logged; it is tried again next time. */
  void run() throws Exception;
}
