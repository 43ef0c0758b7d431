package org.guildhall.kit.facts.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it lies in the table. The columns are those that Debezium's outbox event router reads,
 * and what the relay needs besides.
 *
 * @param seq grows per aggregate in the order of the commits
 */
record OutboxRow(
    long seq,
    UUID id,
    String topic,
    UUID aggregateId,
    String type,
    long aggregateVersion,
    String payload,
    String correlationId,
    Instant createdAt,
    int attempts) {}
