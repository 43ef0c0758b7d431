package org.guildhall.marketplace.market.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A council takes its demand back; whoever is bound names the decision that releases it. */
@ApplicationScoped
class WithdrawSupport {

  private final Supports supports;
  private final SupportFacts facts;
  private final AuditTrail audit;
  private final Clock clock;

  WithdrawSupport(Supports supports, SupportFacts facts, AuditTrail audit, Clock clock) {
    this.supports = supports;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void withdraw(Actor actor, UUID challenge, @Nullable String decisionReference) {
    UUID council = actor.mustActForSome();
    Support support =
        supports
            .of(challenge, council)
            .filter(known -> !known.isWithdrawn())
            .orElseThrow(() -> ProblemException.notFound("support of yours for", challenge));
    support.withdraw(decisionReference, clock.instant());
    facts.publish(support);
    var details =
        Map.of(
            "challenge",
            challenge,
            "decisionReference",
            Optional.ofNullable(decisionReference).orElse(""));
    audit.record(actor, "support.withdrawn", "support", support.id(), details);
  }
}
