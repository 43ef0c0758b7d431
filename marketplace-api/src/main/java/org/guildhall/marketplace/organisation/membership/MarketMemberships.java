package org.guildhall.marketplace.organisation.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipDirectory;
import org.guildhall.marketplace.organisation.OrganisationStatus;

/** Answers for everybody who asks about memberships: this service owns them. */
@ApplicationScoped
class MarketMemberships implements MembershipDirectory {

  private final EntityManager entities;

  MarketMemberships(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional
  public Entitlement of(String subject, UUID organisation) {
    List<Object[]> found =
        entities
            .createQuery(
                "select m.roles, o.status from Membership m"
                    + " join Organisation o on o.id = m.organisation"
                    + " where m.subject = :subject and o.id = :organisation"
                    + " and m.endedAt is null",
                Object[].class)
            .setParameter("subject", subject)
            .setParameter("organisation", organisation)
            .getResultList();
    return new Entitlement(
        found.stream().flatMap(row -> Arrays.stream((Role[]) row[0])).collect(Collectors.toSet()),
        found.stream().anyMatch(row -> row[1] == OrganisationStatus.SUSPENDED));
  }

  @Override
  @Transactional
  public Map<UUID, Set<Role>> heldBy(String subject) {
    return entities
        .createQuery(
            "select m.organisation, m.roles from Membership m join Organisation o"
                + " on o.id = m.organisation where m.subject = :subject"
                + " and m.endedAt is null and o.status <> SUSPENDED",
            Object[].class)
        .setParameter("subject", subject)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row -> Set.of((Role[]) row[1]),
                (one, other) ->
                    Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
  }
}
