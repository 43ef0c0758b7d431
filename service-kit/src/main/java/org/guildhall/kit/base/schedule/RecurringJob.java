package org.guildhall.kit.base.schedule;

import java.time.Duration;

/**
 * Something the installation does again and again, in one replica at a time; a CDI bean. When it is
 * due next is kept in PostgreSQL, so a restart forgets nothing and a replica that dies is stood in
 * for. A replica may die after the work and before the note that it is done: what it does must be
 * harmless a second time, for example because it locks and looks before it acts.
 */
public interface RecurringJob {

  /** Never changes: it is what the work is known by in the database. */
  String name();

  /** How long after one turn the next is due. */
  Duration every();

  /** Whether there is anything to do in this installation at all. */
  default boolean isWanted() {
    return true;
  }

  /** An exception is logged; the work is due again after the usual time. */
  void run() throws Exception;
}
