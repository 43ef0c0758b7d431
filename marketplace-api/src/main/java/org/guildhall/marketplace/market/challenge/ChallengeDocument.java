package org.guildhall.marketplace.market.challenge;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A document that belongs to a challenge; its bytes are in the document store under their hash.
 *
 * @param id of this document within the challenge
 * @param name the file name, for people
 * @param mediaType what its bytes are, whatever the client said
 */
@Embeddable
public record ChallengeDocument(
    UUID id, String name, String sha256, long size, String mediaType, Instant attachedAt) {}
