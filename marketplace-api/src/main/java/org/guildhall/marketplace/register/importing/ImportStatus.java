package org.guildhall.marketplace.register.importing;

/**
 * How far an import is.
 *
 * <pre>RUNNING ──► COMPLETE</pre>
 */
enum ImportStatus {
  /** Releases are still being sent, or the sender stopped and may go on. */
  RUNNING,
  /** The whole source has been sent. */
  COMPLETE
}
