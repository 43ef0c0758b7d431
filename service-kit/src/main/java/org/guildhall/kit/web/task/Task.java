package org.guildhall.kit.web.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param kind stable, for example {@code procurement.approval}; one of {@link TaskKinds}
 * @param title a plain sentence
 * @param organisationId whom the person would act for; absent when it is for nobody
 * @param subject what it is about
 * @param due when it must be done, if there is such a time
 * @param link path of the resource in this API
 */
public record Task(
    String kind,
    String title,
    @Nullable UUID organisationId,
    Subject subject,
    @Nullable Instant due,
    String link) {

  /** Refuses a kind that the API description does not name: no client would have a page for it. */
  public Task {
    TaskKinds.mustBeNamed(kind);
  }

  /** What a task is about. */
  public record Subject(String type, UUID id) {}
}
