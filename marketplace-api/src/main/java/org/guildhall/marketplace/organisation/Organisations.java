package org.guildhall.marketplace.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.identifier.Identifier;

/** The organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

  /** The organisation, or a 404. */
  public Organisation get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> notFound(id));
  }

  /**
   * The organisation, or a 404; its row locked until the transaction ends, so that nobody comes in,
   * is invited or goes at the same moment.
   */
  public Organisation locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
  }

  /**
   * The organisation, or a 404; kept as it is until the transaction ends. Others may do the same at
   * the same time.
   */
  Organisation steady(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> notFound(id));
  }

  static ProblemException notFound(UUID id) {
    return ProblemException.notFound("organisation", id);
  }

  /** The organisation with its numbers and constituents, in one statement. */
  public Organisation getWhole(UUID id) {
    return find(
            "select o from Organisation o left join fetch o.identifiers"
                + " left join fetch o.constituents where o.id = ?1",
            id)
        .singleResultOptional()
        .orElseThrow(() -> notFound(id));
  }

  /** Organisations that claim any of these numbers. */
  public List<Organisation> claiming(Collection<Identifier> identifiers) {
    if (identifiers.isEmpty()) {
      return List.of();
    }
    List<String> schemes = identifiers.stream().map(Identifier::scheme).distinct().toList();
    List<String> numbers = identifiers.stream().map(Identifier::id).distinct().toList();
    List<Organisation> candidates =
        list(
            "select distinct o from Organisation o join o.identifiers i"
                + " where i.scheme in ?1 and i.id in ?2",
            schemes,
            numbers);
    return candidates.stream()
        .filter(candidate -> candidate.identifiers().stream().anyMatch(identifiers::contains))
        .toList();
  }

  /** Whose these numbers are, in one statement. */
  public Map<Identifier, Organisation> owners(Collection<Identifier> identifiers) {
    List<UUID> ids =
        getSession()
            .createNativeQuery(
                """
                select distinct organisation_id from organisation_identifier
                where (scheme, identifier) in
                  (select * from unnest(cast(:schemes as text[]), cast(:numbers as text[])))
                """,
                UUID.class)
            .setParameter(
                "schemes", identifiers.stream().map(Identifier::scheme).toArray(String[]::new))
            .setParameter(
                "numbers", identifiers.stream().map(Identifier::id).toArray(String[]::new))
            .getResultList();
    Map<Identifier, Organisation> owners = new HashMap<>();
    if (!ids.isEmpty()) {
      list("select distinct o from Organisation o join fetch o.identifiers where o.id in ?1", ids)
          .forEach(owner -> owner.identifiers().forEach(number -> owners.put(number, owner)));
    }
    owners.keySet().retainAll(Set.copyOf(identifiers));
    return owners;
  }

  /** Names, kinds and states of several organisations, in one statement. */
  public List<OrganisationRef> refs(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.marketplace.organisation.OrganisationRef("
                + "o.id, o.name, o.kind, o.status) from Organisation o where o.id in :ids",
            OrganisationRef.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Name, kind and state of one organisation, if it exists. */
  public Optional<OrganisationRef> ref(UUID id) {
    return refs(List.of(id)).stream().findFirst();
  }

  public List<AuthorityMember> authoritiesOf(UUID council) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.marketplace.organisation.AuthorityMember(o.id, o.name, c.from,"
                + " c.until) from Organisation o join o.constituents c"
                + " where c.organisation = :council order by c.from",
            AuthorityMember.class)
        .setParameter("council", council)
        .getResultList();
  }
}
