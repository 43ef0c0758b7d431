package org.guildhall.buying.notice.draft;

/**
 * Where a draft stands.
 *
 * <pre>
 * PREPARED ──approved──► APPROVED ──public──► PUBLISHED
 *   │                     ▲   └──refused by the central platform──► REFUSED
 *   │                     └──approved again, sent as it is───────────┘ │
 *   └──prepared again or sent back──► WITHDRAWN ◄──prepared again──────┘
 * </pre>
 */
enum DraftStatus {
  PREPARED,
  APPROVED,
  REFUSED,
  PUBLISHED,
  WITHDRAWN;

  /** Whether a second person can approve it. */
  boolean waits() {
    return this == PREPARED || this == REFUSED;
  }
}
