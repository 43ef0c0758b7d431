package org.guildhall.buying.replica.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.MembershipDirectory;

/** Who may act for whom, from the replicated memberships. */
@ApplicationScoped
class PartyMemberships
    implements PanacheRepositoryBase<PartyMembership, UUID>, MembershipDirectory {

  @Override
  @Transactional
  public Set<Role> rolesOf(String subject, UUID organisation) {
    var roles = EnumSet.noneOf(Role.class);
    list("subject = ?1 and organisationId = ?2", subject, organisation)
        .forEach(membership -> roles.addAll(membership.roles()));
    return roles;
  }

  @Override
  @Transactional
  public Map<UUID, Set<Role>> heldBy(String subject) {
    return list("subject = ?1", subject).stream()
        .filter(membership -> !membership.roles().isEmpty())
        .collect(
            Collectors.toMap(
                PartyMembership::organisationId,
                membership -> Set.copyOf(membership.roles()),
                (one, other) ->
                    Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
  }
}
