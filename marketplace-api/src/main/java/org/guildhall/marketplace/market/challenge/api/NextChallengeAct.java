package org.guildhall.marketplace.market.challenge.api;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.act.NextAct;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.challenge.act.Performer;
import org.jspecify.annotations.Nullable;

/** A {@link NextAct} of a challenge as the API tells it: the description has no generic types. */
public record NextChallengeAct(
    ChallengeAct act,
    Performer by,
    @Nullable Role role,
    @Nullable UUID organisationId,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean you) {}
