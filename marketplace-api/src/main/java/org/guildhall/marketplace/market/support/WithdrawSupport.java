package org.guildhall.marketplace.market.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/** A council takes its demand back; whoever is bound names the decision that releases it. */
@ApplicationScoped
class WithdrawSupport {

  private final Supports supports;
  private final SupportFacts facts;
  private final Changes changes;

  WithdrawSupport(Supports supports, SupportFacts facts, Changes changes) {
    this.supports = supports;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public void withdraw(Actor actor, UUID challenge, @Nullable String decisionReference) {
    UUID council = actor.mustActForSome();
    Support support =
        supports
            .of(challenge, council)
            .filter(known -> !known.isWithdrawn())
            .orElseThrow(() -> ProblemException.notFound("support of yours for", challenge));
    support.withdraw(decisionReference, changes.now());
    facts.publish(support);
    var details =
        Map.of(
            "challenge",
            challenge,
            "decisionReference",
            Optional.ofNullable(decisionReference).orElse(""));
    changes.record(actor, "support.withdrawn", "support", support.id(), details);
  }
}
