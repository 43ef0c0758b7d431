package org.guildhall.marketplace.market.challenge;

import jakarta.persistence.Column;
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
    @Column(name = "id") UUID id,
    @Column(name = "name") String name,
    @Column(name = "sha256") String sha256,
    @Column(name = "size") long size,
    @Column(name = "media_type") String mediaType,
    @Column(name = "attached_at") Instant attachedAt) {}
