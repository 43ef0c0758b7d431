package org.guildhall.portal.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person, whichever API says so.
 *
 * @param sentence what is to be done
 * @param link where the API has what it is about
 */
record Waiting(
    String kind,
    String sentence,
    @Nullable UUID organisationId,
    UUID subject,
    @Nullable Instant due,
    String link) {

  static Waiting of(org.guildhall.portal.client.market.Task task) {
    return new Waiting(
        task.kind().toString(),
        task.title(),
        task.organisationId(),
        task.subject().id(),
        task.due(),
        task.link());
  }

  static Waiting of(org.guildhall.portal.client.buying.Task task) {
    return new Waiting(
        task.kind().toString(),
        task.title(),
        task.organisationId(),
        task.subject().id(),
        task.due(),
        task.link());
  }
}
