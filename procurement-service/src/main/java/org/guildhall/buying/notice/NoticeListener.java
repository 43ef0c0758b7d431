package org.guildhall.buying.notice;

import java.util.Set;

/**
 * What a feature does when a notice becomes public: only then may anything follow from it. Called
 * in the transaction that makes it public: at once when no central platform is configured, else
 * when that platform has confirmed it.
 */
public interface NoticeListener {
  /** The notices it listens to; it is told of no others. */
  Set<NoticeType> hears();

  /** Whether it hears only when the others have acted. */
  default boolean hearsLast() {
    return false;
  }

  /** The notice is public. */
  void published(Notice notice);

  /** The central platform refused the notice; what was waiting for it can be corrected. */
  default void refused(Notice notice) {}
}
