package org.guildhall.buying.procurement.procedure;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/**
 * Somebody asks what may be done next in a procurement.
 *
 * @param actor who asks
 */
public record Asking(ProcurementStage procurement, Actor actor, Instant now) {

  /** Whether the procedure allows the act where the procurement stands. */
  public boolean isLegal(Act act) {
    return procurement.canBe(act, now);
  }

  /** The act, by whom it names: any of them who holds the role. */
  public NextAct may(Act act) {
    return switch (act.by()) {
      case LEAD -> by(act, procurement.leadId());
      case BUYERS -> next(act).yoursIf(holdsRole(act) && actsForABuyer());
      case PANEL, SUPPLIERS, BIDDERS, CONTRACT_PARTIES -> next(act).yoursIf(holdsRole(act));
      case CENTRAL_PLATFORM, CLOCK -> next(act).yoursIf(false);
    };
  }

  /** The act, by one organisation's people who hold the act's role. */
  public NextAct by(Act act, UUID organisation) {
    return by(act, organisation, act.role().orElseThrow());
  }

  /** The act, by one organisation's people who hold that role. */
  public NextAct by(Act act, UUID organisation, Role role) {
    return new NextAct(
        act,
        act.by(),
        role,
        organisation,
        null,
        null,
        actor.has(role) && actor.actsFor(organisation));
  }

  /** What only the clock does, when the present stage ends. */
  NextAct byClock(Act act) {
    return new NextAct(act, act.by(), null, null, procurement.stage().endsAt(), null, false);
  }

  private static NextAct next(Act act) {
    return new NextAct(act, act.by(), act.role().orElse(null), null, null, null, true);
  }

  private boolean holdsRole(Act act) {
    return act.role().filter(actor::has).isPresent();
  }

  private boolean actsForABuyer() {
    return actor.organisation().filter(procurement::isBuyer).isPresent();
  }
}
