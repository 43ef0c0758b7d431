package org.guildhall.marketplace.market.task;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param title of the thing it is about
 * @param organisationId for whom they would act; null for the operator's and for invitations
 * @param due until when, if that is known
 * @param link where an API client finds the thing
 */
record Task(
    Kind kind,
    String title,
    @Nullable UUID organisationId,
    Subject subject,
    @Nullable Instant due,
    String link) {

  /** What is to be done. */
  @Schema(name = "TaskKind")
  public enum Kind {
    VERIFY_ORGANISATION,
    ACCEPT_INVITATION,
    REVISE_CHALLENGE,
    REVIEW_CHALLENGE,
    ANSWER_QUESTION,
    ASSESS_RESPONSE,
    RECORD_OUTCOME,
    FINISH_RESPONSE,
    CONFIRM_RESPONSE
  }

  /** What it is about. */
  public record Subject(String type, UUID id) {}
}
