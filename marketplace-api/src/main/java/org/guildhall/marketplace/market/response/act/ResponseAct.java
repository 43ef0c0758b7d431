package org.guildhall.marketplace.market.response.act;

import static org.guildhall.marketplace.market.challenge.act.Performer.COUNCIL;
import static org.guildhall.marketplace.market.challenge.act.Performer.SUPPLIER;

import java.util.Set;
import org.guildhall.kit.base.act.Act;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.market.challenge.act.Performer;

/** What can be done with a response; which of it when, {@link ResponseTable} says. */
public enum ResponseAct implements Act<Performer> {
  WRITE(SUPPLIER, Role.BIDDER),
  SUBMIT(SUPPLIER, Role.BIDDER),
  CONFIRM(SUPPLIER, Role.BIDDER),
  WITHDRAW(SUPPLIER, Role.BIDDER),
  ASSESS(COUNCIL, Role.AUTHOR);

  private final Performer by;
  private final Role role;

  ResponseAct(Performer by, Role role) {
    this.by = by;
    this.role = role;
  }

  @Override
  public Performer by() {
    return by;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(role);
  }
}
