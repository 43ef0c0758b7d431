package org.guildhall.marketplace.market.challenge.act;

import static org.guildhall.marketplace.market.challenge.act.Performer.COUNCIL;
import static org.guildhall.marketplace.market.challenge.act.Performer.COUNCILS;
import static org.guildhall.marketplace.market.challenge.act.Performer.SUPPLIERS;

import java.util.Set;
import org.guildhall.kit.base.act.Act;
import org.guildhall.kit.base.actor.Role;

/** What can be done with a challenge; which of it when, {@link ChallengeTable} says. */
public enum ChallengeAct implements Act<Performer> {
  REVISE(COUNCIL, Role.AUTHOR),
  ADD_DOCUMENT(COUNCIL, Role.AUTHOR),
  REMOVE_DOCUMENT(COUNCIL, Role.AUTHOR),
  SUBMIT(COUNCIL, Role.AUTHOR),
  SEND_BACK(COUNCIL, Role.APPROVER),
  PUBLISH(COUNCIL, Role.APPROVER),
  AMEND(COUNCIL, Role.AUTHOR),
  ASK_QUESTION(SUPPLIERS, Role.BIDDER),
  ANSWER_QUESTION(COUNCIL, Role.AUTHOR),
  STATE_SUPPORT(COUNCILS, Role.AUTHOR, Role.BUYER),
  RESPOND(SUPPLIERS, Role.BIDDER),
  CLOSE(COUNCIL, Role.AUTHOR, Role.APPROVER),
  CONCLUDE(COUNCIL, Role.AUTHOR, Role.APPROVER),
  WITHDRAW(COUNCIL, Role.AUTHOR, Role.APPROVER);

  private final Performer by;
  private final Set<Role> roles;

  ChallengeAct(Performer by, Role... roles) {
    this.by = by;
    this.roles = Set.of(roles);
  }

  @Override
  public Performer by() {
    return by;
  }

  @Override
  public Set<Role> roles() {
    return roles;
  }
}
