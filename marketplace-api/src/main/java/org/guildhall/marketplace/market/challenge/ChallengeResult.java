package org.guildhall.marketplace.market.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;

/**
 * What came of a challenge.
 *
 * @param statement why, in words for those who responded and for the public
 */
public record ChallengeResult(Kind kind, String statement) {

  /** The ways a challenge can end. */
  @Schema(name = "OutcomeKind")
  public enum Kind {
    PROCURING(ChallengeStatus.PROCURING),
    ADOPTED(ChallengeStatus.ADOPTED),
    NO_ACTION(ChallengeStatus.NO_ACTION);

    private final ChallengeStatus status;

    Kind(ChallengeStatus status) {
      this.status = status;
    }

    ChallengeStatus status() {
      return status;
    }
  }
}
