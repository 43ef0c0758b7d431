package org.guildhall.buying.consortium.view;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.kit.base.act.NextAct;
import org.guildhall.kit.base.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * A {@link NextAct} of a consortium as the API tells it: the description has no generic types.
 *
 * @param waitedFor whether the consortium stands still until it is done
 */
public record NextConsortiumAct(
    ConsortiumAct act,
    ConsortiumAct.By by,
    @Nullable Role role,
    @Nullable UUID organisationId,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean you,
    boolean waitedFor) {}
