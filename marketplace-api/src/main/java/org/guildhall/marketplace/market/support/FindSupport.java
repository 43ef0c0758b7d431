package org.guildhall.marketplace.market.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.support.SupportView.Summary;
import org.guildhall.marketplace.market.support.SupportView.Supporter;
import org.guildhall.marketplace.market.support.SupportView.Totals;
import org.guildhall.marketplace.organisation.OrganisationGate;

/** Reads who supports a challenge. */
@ApplicationScoped
class FindSupport {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Supports supports;

  FindSupport(OrganisationGate gate, Challenges challenges, Supports supports) {
    this.gate = gate;
    this.challenges = challenges;
    this.supports = supports;
  }

  @Transactional
  public Summary summary(Actor actor, UUID challenge) {
    challenges.getVisible(actor, challenge);
    List<Supporter> supporters = supports.summary(challenge);
    return new Summary(supporters, Totals.of(supporters));
  }

  @Transactional
  public SupportView own(Actor actor, UUID challenge) {
    return supports
        .of(challenge, actor.mustActForSome())
        .filter(known -> !known.isWithdrawn())
        .map(SupportView::of)
        .orElseThrow(() -> ProblemException.notFound("support of yours for", challenge));
  }

  /** Lines tell what councils pay today, so only councils see them. */
  @Transactional
  public List<SupportView> lines(Actor actor, UUID challenge) {
    gate.verifiedBuyer(actor);
    challenges.getVisible(actor, challenge);
    return supports.current(challenge).stream().map(SupportView::of).toList();
  }
}
