package org.guildhall.buying.procurement.procedure;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be done next in a procurement.
 *
 * @param by who does it
 * @param role the role they need; none where nobody acts
 * @param organisationId for whom they must act, where that is one organisation
 * @param from from when on, where the clock decides; absent: now
 * @param until until when, where the clock ends it
 * @param you whether who asks may do it now, acting for whom they do
 */
public record NextAct(
    Act act,
    Performer by,
    @Nullable Role role,
    @Nullable UUID organisationId,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean you) {

  /** The same, as long as the clock allows it. */
  public NextAct until(@Nullable Instant end) {
    return new NextAct(act, by, role, organisationId, from, end, you);
  }

  /** The same, but for who asks only if this holds as well. */
  public NextAct yoursIf(boolean condition) {
    return new NextAct(act, by, role, organisationId, from, until, you && condition);
  }
}
