package org.guildhall.buying.task;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param kind stable, for example {@code procurement.approval}
 * @param title a plain sentence
 * @param organisationId whom the person would act for
 * @param subject what it is about
 * @param due when it must be done, if there is such a time
 * @param link path of the resource in this API
 */
public record Task(
    @Schema(
            enumeration = {
              "consortium.invitation",
              "consortium.agreement",
              "consortium.commitment",
              "decision.vote",
              "procurement.approval",
              "question.answer",
              "amendment.approval",
              "tender.submission",
              "tender.reconfirmation",
              "opening.proposal",
              "opening.approval",
              "panel.appoint",
              "panel.declaration",
              "evaluation.scores",
              "evaluation.lock",
              "moderation.consensus",
              "award.propose",
              "award.reconsider",
              "award.summaries",
              "award.notice",
              "summary.read",
              "termination.approval",
              "contract.kpis",
              "contract.signature",
              "contract.notice",
            })
        String kind,
    String title,
    UUID organisationId,
    Subject subject,
    @Nullable Instant due,
    String link) {

  /** What a task is about. */
  public record Subject(String type, UUID id) {}
}
