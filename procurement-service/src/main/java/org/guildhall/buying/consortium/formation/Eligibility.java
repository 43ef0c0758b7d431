package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.buying.consortium.ConsortiumProblem;
import org.guildhall.buying.replica.market.Challenge;
import org.guildhall.buying.replica.market.Supports;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * Who may take part in buying for a challenge: verified authorities that posted it, support it, or
 * are combined authorities, which convene.
 */
@ApplicationScoped
class Eligibility {
  private final Parties parties;
  private final Supports supports;

  Eligibility(Parties parties, Supports supports) {
    this.parties = parties;
    this.supports = supports;
  }

  Party mayTakePart(Challenge challenge, UUID organisationId) {
    var party = parties.verifiedAuthority(organisationId);
    boolean entitled =
        challenge.organisationId().equals(organisationId)
            || party.isCombinedAuthority()
            || supports.supports(challenge.id(), organisationId);
    if (!entitled) {
      throw ProblemException.of(
          ConsortiumProblem.NOT_A_SUPPORTER,
          party.name() + " neither posted nor supports the challenge.");
    }
    return party;
  }
}
