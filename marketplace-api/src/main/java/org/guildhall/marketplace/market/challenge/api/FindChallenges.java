package org.guildhall.marketplace.market.challenge.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.Challenges;
import org.guildhall.marketplace.market.challenge.brief.BriefGate;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Reads challenges: one, its editions, what its brief lacks, or a page of them. */
@ApplicationScoped
public class FindChallenges {

  private static final String ROW =
      "select new org.guildhall.marketplace.market.challenge.api.ChallengeSummary(c.id, c.title,"
          + " c.status, c.edition, o.id, o.name, o.kind, o.status, c.serviceArea, c.cpv,"
          + " c.questionsUntil, c.responsesUntil, c.publishedAt, c.listedAt) from Challenge c join"
          + " Organisation o on o.id = c.organisation where ";

  private final EntityManager entities;
  private final Challenges challenges;
  private final Organisations organisations;
  private final ChallengeProgress progress;
  private final Clock clock;

  FindChallenges(
      EntityManager entities,
      Challenges challenges,
      Organisations organisations,
      ChallengeProgress progress,
      Clock clock) {
    this.entities = entities;
    this.challenges = challenges;
    this.organisations = organisations;
    this.progress = progress;
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
    Challenge challenge = challenges.getVisible(actor, id);
    OrganisationRef organisation =
        organisations
            .ref(challenge.organisation())
            .orElseThrow(() -> ProblemException.notFound("challenge", id));
    return ChallengeView.of(
        challenge,
        organisation,
        challenge.isPublic() ? progress.of(id) : List.of(),
        actor.actsFor(challenge.organisation()),
        clock.instant());
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
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = conditions(actor, filter, parameters);
    if (after != null) {
      conditions.add("(c.listedAt, c.id) < (:moment, :id)");
      parameters.put("moment", after.moment());
      parameters.put("id", after.id());
    }
    TypedQuery<ChallengeSummary> query =
        entities.createQuery(
            ROW + String.join(" and ", conditions) + " order by c.listedAt desc, c.id desc",
            ChallengeSummary.class);
    parameters.forEach(query::setParameter);
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(),
        limit,
        row -> new Cursor(row.listedAt(), row.id()));
  }

  private static List<String> conditions(
      Actor actor, Filter filter, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    if (filter.mine()) {
      conditions.add("c.organisation = :mine");
      parameters.put("mine", actor.mustActForSome());
    } else {
      conditions.add("c.publishedAt is not null");
    }
    if (filter.status() != null) {
      conditions.add("c.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.organisation() != null) {
      conditions.add("c.organisation = :organisation");
      parameters.put("organisation", filter.organisation());
    }
    if (filter.cpv() != null) {
      conditions.add("array_contains(c.cpvSearch, :cpv)");
      parameters.put("cpv", filter.cpv());
    }
    return conditions;
  }
}
