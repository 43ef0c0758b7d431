package org.guildhall.kit.facts.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was set aside.
 *
 * @param partition where it lay in Kafka
 * @param offset where it lay in Kafka
 * @param reason why it was set aside, as the exceptions said it
 */
public record DeadLetter(
    UUID id,
    UUID factId,
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    @Nullable String aggregateId,
    @Nullable Long aggregateVersion,
    Instant factTime,
    @Nullable String correlationId,
    String payload,
    String reason,
    Instant failedAt) {

  private static final String WITHHELD = "Withheld";

  /** Without what it says and of whom. */
  public DeadLetter withheld() {
    return new DeadLetter(
        id,
        factId,
        topic,
        partition,
        offset,
        type,
        null,
        aggregateVersion,
        factTime,
        correlationId,
        WITHHELD,
        reason,
        failedAt);
  }
}
