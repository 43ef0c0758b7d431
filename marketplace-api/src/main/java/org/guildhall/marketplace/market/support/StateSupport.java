package org.guildhall.marketplace.market.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.jspecify.annotations.Nullable;

/** A council states what it needs of a challenge and how firmly; its own council does so too. */
@ApplicationScoped
class StateSupport {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Supports supports;
  private final SupportFacts facts;
  private final Changes changes;

  StateSupport(
      OrganisationGate gate,
      Challenges challenges,
      Supports supports,
      SupportFacts facts,
      Changes changes) {
    this.gate = gate;
    this.challenges = challenges;
    this.supports = supports;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public SupportView state(
      Actor actor, UUID challengeId, @Nullable String ifMatch, SupportRequest request) {
    UUID council = gate.verifiedBuyer(actor).id();
    mustTakeSupport(challenges.getSteady(challengeId), changes.now());
    Optional<Support> before = supports.of(challengeId, council);
    before.filter(known -> ifMatch != null).ifPresent(known -> check(ifMatch, known));
    List<DemandLineView> lines = request.lines(ownLines(before));
    Support support =
        before
            .map(known -> restated(known, request.commitment(), lines))
            .orElseGet(() -> first(challengeId, council, request.commitment(), lines));
    facts.publish(support);
    changes.record(
        actor,
        "support.stated",
        "support",
        support.id(),
        Map.of(
            "challenge", challengeId,
            "rung", support.commitment().rung().name(),
            "decisionReference",
                Optional.ofNullable(support.commitment().decisionReference()).orElse("")));
    return SupportView.of(support);
  }

  private static void check(@Nullable String ifMatch, Support known) {
    Versions.mustMatch(ifMatch, known.version());
  }

  private static Set<UUID> ownLines(Optional<Support> before) {
    return before
        .map(Support::lines)
        .map(lines -> lines.stream().map(DemandLineView::id).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private Support restated(Support known, Commitment next, List<DemandLineView> lines) {
    known.restate(next, lines, changes.now());
    return known;
  }

  private Support first(
      UUID challenge, UUID council, Commitment commitment, List<DemandLineView> lines) {
    Support support = Support.first(challenge, council, commitment, lines, changes.now());
    supports.persist(support);
    return support;
  }

  private static void mustTakeSupport(Challenge challenge, Instant now) {
    if (!challenge.canBe(ChallengeAct.STATE_SUPPORT, now)) {
      throw ProblemException.of(
          SupportProblem.SUPPORT_CLOSED,
          "A challenge that is " + PlainWords.of(challenge.status()) + " takes no support.");
    }
  }
}
