package org.guildhall.marketplace.market.challenge.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** Knows what has become of a challenge in the other services. */
public interface ChallengeProgress {

  /** Everything known, oldest first. */
  List<Step> of(UUID challenge);

  /** What can come of a challenge. */
  @Schema(name = "ProgressKind")
  enum Kind {
    CONSORTIUM,
    PROCUREMENT,
    CONTRACT,
    NOTICE
  }

  /**
   * A consortium, procurement, contract or notice that came of a challenge.
   *
   * @param state its own status, such as {@code CONSTITUTED}, or a notice's type
   * @param organisations councils and suppliers who take part
   */
  @Schema(name = "ProgressStep")
  record Step(
      Kind kind,
      UUID id,
      @Nullable String title,
      String state,
      @Nullable String ocid,
      List<OrganisationRef> organisations,
      Instant at) {}
}
