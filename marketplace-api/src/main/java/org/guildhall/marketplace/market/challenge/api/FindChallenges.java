package org.guildhall.marketplace.market.challenge.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.brief.BriefGate;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;
import org.guildhall.marketplace.storage.Conditions;
import org.jspecify.annotations.Nullable;

/** Reads challenges: one, its editions, what its brief lacks, or a page of them. */
@ApplicationScoped
class FindChallenges {

  private static final String ROW =
      "select new org.guildhall.marketplace.market.challenge.api.ChallengeSummary(c.id, c.title,"
          + " c.status, c.edition, o.id, o.name, o.kind, o.status, c.serviceArea, c.cpv,"
          + " c.questionsUntil, c.responsesUntil, c.publishedAt, c.listedAt) from Challenge c join"
          + " Organisation o on o.id = c.organisation";

  private final EntityManager entities;
  private final Challenges challenges;
  private final Organisations organisations;
  private final ChallengeProgress progress;
  private final NextOfChallenge next;
  private final Clock clock;

  FindChallenges(
      EntityManager entities,
      Challenges challenges,
      Organisations organisations,
      ChallengeProgress progress,
      NextOfChallenge next,
      Clock clock) {
    this.entities = entities;
    this.challenges = challenges;
    this.organisations = organisations;
    this.progress = progress;
    this.next = next;
    this.clock = clock;
  }

  /**
   * What a list may be narrowed to.
   *
   * @param mine the actor's organisation's own challenges, drafts too
   */
  record Filter(
      @Nullable ChallengeStatus status,
      @Nullable UUID organisation,
      @Nullable String cpv,
      boolean mine) {}

  @Transactional
  public ChallengeView one(Actor actor, UUID id) {
    Instant now = clock.instant();
    Challenge challenge = challenges.getVisible(actor, id);
    OrganisationRef organisation =
        organisations
            .ref(challenge.organisation())
            .orElseThrow(() -> ProblemException.notFound("challenge", id));
    return ChallengeView.of(
        challenge,
        organisation,
        challenge.isPublic() ? progress.of(id) : List.of(),
        next.of(challenge, organisation, actor, now),
        actor.actsFor(challenge.organisation()));
  }

  @Transactional
  public List<ChallengeView.Edition> editions(UUID id) {
    challenges.getVisible(Actor.ANONYMOUS, id);
    return challenges.editions(id).stream().map(ChallengeView.Edition::of).toList();
  }

  @Transactional
  public List<BriefGate.Missing> missing(Actor actor, UUID id) {
    return BriefGate.missing(challenges.getOwn(actor, id).brief(), clock.instant());
  }

  @Transactional
  public Page<ChallengeSummary> page(
      Actor actor, Filter filter, @Nullable Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .when(filter.mine() ? actor.mustActForSome() : null, "c.organisation = :mine")
            .when(filter.status(), "c.status = :status")
            .when(filter.organisation(), "c.organisation = :organisation")
            .when(filter.cpv(), "array_contains(c.cpvSearch, :cpv)")
            .and(!filter.mine(), "c.publishedAt is not null")
            .behind(after, "c.listedAt", "c.id");
    List<ChallengeSummary> rows =
        conditions
            .bind(
                entities.createQuery(
                    ROW + conditions.where() + " order by c.listedAt desc, c.id desc",
                    ChallengeSummary.class))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(rows, limit, row -> new Cursor(row.listedAt(), row.id()));
  }
}
