package org.guildhall.buying.notice.platform;

/** The national service on which notices must appear first (regulation 5(11)). */
interface CentralPlatform {
  /** Sends a notice's release package. */
  Answer send(String releaseId, String releasePackage);

  /** Asks what became of a notice that was sent. */
  Answer ask(String reference);

  /** What the platform said. */
  sealed interface Answer {
    /** It is public there. */
    record Confirmed(String reference) implements Answer {}

    /** It was taken and is being processed. */
    record Pending(String reference) implements Answer {}

    /** It was refused. */
    record Refused(String reason) implements Answer {}

    /** No answer that means anything; try again later. */
    record Unavailable(String why) implements Answer {}
  }
}
