package org.guildhall.buying.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.guildhall.buying.replica.market.Challenges;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.outbox.Outbox;

/** An authority forms a consortium from a challenge and becomes its lead. */
@ApplicationScoped
class FormConsortium {
  private final Consortia consortia;
  private final Challenges challenges;
  private final Eligibility eligibility;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  FormConsortium(
      Consortia consortia,
      Challenges challenges,
      Eligibility eligibility,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.consortia = consortia;
    this.challenges = challenges;
    this.eligibility = eligibility;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ConsortiumView form(Actor actor, ConsortiumRequests.Form request) {
    var challenge = challenges.byId(request.challengeId());
    if (!challenge.isAlive()) {
      throw ProblemException.of(KitProblem.ILLEGAL_STATE, "The challenge was withdrawn or closed.");
    }
    var lead = eligibility.mayTakePart(challenge, actor.mustActForSome());
    var consortium =
        new Consortium(
            challenge.id(),
            request.name(),
            lead.id(),
            lead.name(),
            request.rules(),
            clock.instant());
    consortia.persistAndFlush(consortium);
    outbox.publish(consortium.formed());
    audit.record(
        actor, "consortium.formed", "consortium", consortium.id(), Map.of("name", request.name()));
    return ConsortiumView.forMember(consortium);
  }
}
