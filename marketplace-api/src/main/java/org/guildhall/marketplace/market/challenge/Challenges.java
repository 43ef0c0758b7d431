package org.guildhall.marketplace.market.challenge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.DocumentQuota.Used;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** The challenges. */
@ApplicationScoped
public class Challenges implements PanacheRepositoryBase<Challenge, UUID>, Existence {

  @Override
  public Set<String> collections() {
    return Set.of("challenges");
  }

  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return findByIdOptional(id).filter(found -> isVisible(reader, found)).isPresent();
  }

  /** The challenge, or a 404. */
  public Challenge get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> notFound(id));
  }

  /** These challenges by their ids, in one statement; without those that do not exist. */
  public Map<UUID, Challenge> all(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Challenge::id, Function.identity()));
  }

  /** The challenge if this person may know of it: it is public or their organisation's. */
  public Challenge getVisible(Actor actor, UUID id) {
    Challenge challenge = getWhole(id);
    if (!isVisible(actor, challenge)) {
      throw notFound(id);
    }
    return challenge;
  }

  private static boolean isVisible(Actor actor, Challenge challenge) {
    return challenge.isPublic() || actor.actsFor(challenge.organisation());
  }

  /** The challenge if it belongs to the organisation the actor acts for. */
  public Challenge getOwn(Actor actor, UUID id) {
    Challenge challenge = getVisible(actor, id);
    actor.mustActFor(challenge.organisation());
    return challenge;
  }

  /**
   * The challenge, kept as it is until the transaction ends: what depends on its state or edition
   * cannot overtake a change of it. Others may do the same at the same time.
   */
  public Challenge getSteady(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .singleResultOptional()
        .filter(Challenge::isPublic)
        .orElseThrow(() -> notFound(id));
  }

  /** What the documents of all its challenges come to. */
  public Used documentsOf(UUID organisation) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.kit.base.document.DocumentQuota$Used("
                + "count(d), coalesce(sum(d.size), 0L))"
                + " from Challenge c join c.documents d where c.organisation = ?1",
            Used.class)
        .setParameter(1, organisation)
        .getSingleResult();
  }

  private Challenge getWhole(UUID id) {
    return find("select c from Challenge c left join fetch c.documents where c.id = ?1", id)
        .singleResultOptional()
        .orElseThrow(() -> notFound(id));
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.notFound("challenge", id);
  }

  /** Keeps what the challenge says now as an edition. */
  public void archive(Challenge challenge, Instant now) {
    getEntityManager().persist(new ChallengeEdition(challenge, now));
  }

  public List<ChallengeEdition> editions(UUID challenge) {
    return getEntityManager()
        .createQuery(
            "select e from ChallengeEdition e where e.key.challenge = :id order by e.key.number",
            ChallengeEdition.class)
        .setParameter("id", challenge)
        .getResultList();
  }
}
