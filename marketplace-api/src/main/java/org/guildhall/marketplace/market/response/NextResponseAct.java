package org.guildhall.marketplace.market.response;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.act.NextAct;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.market.challenge.act.Performer;
import org.guildhall.marketplace.market.response.act.ResponseAct;
import org.jspecify.annotations.Nullable;

/** A {@link NextAct} of a response as the API tells it: the description has no generic types. */
record NextResponseAct(
    ResponseAct act,
    Performer by,
    @Nullable Role role,
    @Nullable UUID organisationId,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean you) {}
