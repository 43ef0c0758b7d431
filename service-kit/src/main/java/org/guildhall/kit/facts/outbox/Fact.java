package org.guildhall.kit.facts.outbox;

import java.util.UUID;

/**
 * Something that has happened, small and self-contained, without personal data and without anything
 * sealed.
 *
 * @param topic where it goes: {@code challenges}
 * @param type what happened: {@code challenge.published}
 * @param aggregateId what it happened to; facts about one aggregate arrive in order
 * @param aggregateVersion grows with each change of the aggregate, so that a receiver can tell old
 *     from new
 * @param payload a record; becomes JSON as it is now
 */
public record Fact(
    String topic, String type, UUID aggregateId, long aggregateVersion, Object payload) {}
