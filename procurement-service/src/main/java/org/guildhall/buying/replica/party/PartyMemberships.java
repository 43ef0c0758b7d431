package org.guildhall.buying.replica.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.MembershipDirectory;

/** Who may act for whom, from the replicated memberships. */
@ApplicationScoped
public class PartyMemberships
    implements PanacheRepositoryBase<PartyMembership, UUID>, MembershipDirectory {

  @Override
  @Transactional
  public Set<Role> rolesOf(String subject, UUID organisation) {
    var roles = EnumSet.noneOf(Role.class);
    list("subject = ?1 and organisationId = ?2", subject, organisation)
        .forEach(membership -> roles.addAll(membership.roles()));
    return roles;
  }

  /** Every organisation in which a person holds roles. */
  @Transactional
  public List<HeldRoles> heldBy(String subject) {
    return list("subject = ?1", subject).stream()
        .filter(membership -> !membership.roles().isEmpty())
        .map(membership -> new HeldRoles(membership.organisationId(), membership.roles()))
        .toList();
  }

  /** The roles held in one organisation. */
  public record HeldRoles(UUID organisationId, Set<Role> roles) {}
}
