package org.guildhall.buying.replica.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.facts.authority.ReplicaAge;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipDirectory;

/** Who may act for whom, from the replicated memberships. */
@ApplicationScoped
class PartyMemberships
    implements PanacheRepositoryBase<PartyMembership, UUID>, MembershipDirectory {

  /** What is told here carries authority, and is only as good as it is fresh. */
  static final String TOPIC = "organisations";

  private final ReplicaAge age;

  PartyMemberships(ReplicaAge age) {
    this.age = age;
  }

  @Override
  @Transactional
  public Entitlement of(String subject, UUID organisation) {
    var roles = EnumSet.noneOf(Role.class);
    boolean suspended = false;
    for (Object[] row :
        withStatus("m.subject = ?1 and m.organisationId = ?2", subject, organisation)) {
      roles.addAll(((PartyMembership) row[0]).roles());
      suspended |= Party.SUSPENDED.equals(row[1]);
    }
    return new Entitlement(roles, suspended);
  }

  @Override
  @Transactional
  public Map<UUID, Set<Role>> heldBy(String subject) {
    return withStatus("m.subject = ?1", subject).stream()
        .filter(row -> !Party.SUSPENDED.equals(row[1]))
        .map(row -> (PartyMembership) row[0])
        .filter(membership -> !membership.roles().isEmpty())
        .collect(
            Collectors.toMap(
                PartyMembership::organisationId,
                membership -> Set.copyOf(membership.roles()),
                (one, other) ->
                    Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
  }

  /** Memberships, each with its organisation's status; null where that was not told yet. */
  private List<Object[]> withStatus(String which, Object... parameters) {
    var query =
        getEntityManager()
            .createQuery(
                "select m, p.status from PartyMembership m left join Party p"
                    + " on p.id = m.organisationId where "
                    + which,
                Object[].class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }

  @Override
  public boolean isFresh() {
    return age.isFresh(TOPIC);
  }

  @Override
  public Instant knownUntil() {
    return age.knownUntil(TOPIC).orElse(Instant.EPOCH);
  }
}
