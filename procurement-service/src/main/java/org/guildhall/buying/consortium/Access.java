package org.guildhall.buying.consortium;

import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** Who may do something in a consortium because of what their organisation is in it. */
final class Access {
  private Access() {}

  /** Refuses organisations that were never invited, whatever the state. */
  static void mustBeInvited(Consortium consortium, UUID organisationId) {
    if (consortium.member(organisationId).isEmpty()) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Your organisation is not in this consortium.");
    }
  }

  /** Refuses organisations that are not joined members. */
  static void mustBeMember(Consortium consortium, UUID organisationId) {
    if (!consortium.isMember(organisationId)) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Your organisation is not a member.");
    }
  }
}
