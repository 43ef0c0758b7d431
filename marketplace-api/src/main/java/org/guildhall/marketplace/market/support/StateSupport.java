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
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.organisation.OrganisationGate;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A council states what it needs of a challenge and how firmly; its own council does so too. */
@ApplicationScoped
class StateSupport {

  private final OrganisationGate gate;
  private final Challenges challenges;
  private final Supports supports;
  private final SupportFacts facts;
  private final Letters letters;
  private final Changes changes;

  StateSupport(
      OrganisationGate gate,
      Challenges challenges,
      Supports supports,
      SupportFacts facts,
      Letters letters,
      Changes changes) {
    this.gate = gate;
    this.challenges = challenges;
    this.supports = supports;
    this.facts = facts;
    this.letters = letters;
    this.changes = changes;
  }

  @Transactional
  public SupportView state(
      Actor actor, UUID challengeId, @Nullable String ifMatch, SupportRequest request) {
    OrganisationRef supporter = gate.verifiedBuyer(actor);
    UUID council = supporter.id();
    Challenge challenge = challenges.getSteady(challengeId);
    mustTakeSupport(challenge, changes.now());
    Optional<Support> before = supports.of(challengeId, council);
    final boolean news =
        before.filter(known -> known.commitment().equals(request.commitment())).isEmpty();
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
    if (news && !challenge.organisation().equals(council)) {
      tell(supporter, challenge, support);
    }
    return SupportView.of(support);
  }

  private void tell(OrganisationRef supporter, Challenge challenge, Support support) {
    String rung =
        switch (support.commitment().rung()) {
          case OBSERVING -> "it observes";
          case SAME_NEED -> "it has the same need";
          case INTENT -> "it intends to buy together with you";
          case BOUND -> "it has bound itself to buy";
        };
    letters.write(
        LetterKind.CHALLENGE_SUPPORTED,
        Recipients.holding(challenge.organisation(), Role.AUTHOR, Role.BUYER),
        About.of(challenge.id()),
        Map.of("title", challenge.title(), "organisation", supporter.name(), "rung", rung));
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
