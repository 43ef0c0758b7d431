package org.guildhall.marketplace.organisation.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;

/** The memberships. */
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID> {

  Membership get(UUID organisation, UUID id) {
    return findByIdOptional(id)
        .filter(membership -> membership.organisation().equals(organisation))
        .filter(Membership::isCurrent)
        .orElseThrow(() -> ProblemException.notFound("membership", id));
  }

  Optional<Membership> current(String subject, UUID organisation) {
    return find("subject = ?1 and organisation = ?2 and endedAt is null", subject, organisation)
        .firstResultOptional();
  }

  /** When this person last left the organisation, if ever. */
  Optional<Instant> lastEnded(String subject, UUID organisation) {
    return find(
            "subject = ?1 and organisation = ?2 and endedAt is not null order by endedAt desc",
            subject,
            organisation)
        .firstResultOptional()
        .flatMap(Membership::endedAt);
  }

  List<Membership> ofOrganisation(UUID organisation) {
    return list("organisation = ?1 and endedAt is null order by grantedAt, id", organisation);
  }

  /** All that no release has marked, ended or not: who left in time is sent away like the rest. */
  List<Membership> notReleased(UUID organisation) {
    return list("organisation = ?1 and releasedAt is null order by grantedAt, id", organisation);
  }

  boolean anyIn(UUID organisation) {
    return find("organisation = ?1 and endedAt is null", organisation).firstResult() != null;
  }

  /**
   * Whether somebody else administers the organisation. Locks the organisation's row, so that of
   * two administrators who leave at the same moment one stays.
   */
  boolean anotherAdministrator(UUID organisation, UUID exceptMembership) {
    getEntityManager().find(Organisation.class, organisation, LockModeType.PESSIMISTIC_WRITE);
    return ofOrganisation(organisation).stream()
        .anyMatch(other -> !other.id().equals(exceptMembership) && other.has(Role.ADMIN));
  }

  /** Names of what this person founded and nobody has verified or given back, left or not. */
  List<String> unverifiedFoundedBy(String subject) {
    return getEntityManager()
        .createQuery(
            "select o.name from Membership m join Organisation o on o.id = m.organisation"
                + " where m.subject = :subject and m.founder and m.releasedAt is null"
                + " and o.status = PENDING order by m.grantedAt, m.id",
            String.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  boolean isReleased(String subject, UUID organisation) {
    return count(
            "subject = ?1 and organisation = ?2 and releasedAt is not null"
                + " and readmittedAt is null",
            subject,
            organisation)
        > 0;
  }

  /** Those that ended when the organisation was given back, the latest first. */
  List<Membership> released(UUID organisation) {
    return list(
        "organisation = ?1 and releasedAt is not null order by releasedAt desc, id", organisation);
  }

  List<Mine> ofPerson(String subject) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.marketplace.organisation.membership.MembershipView$Mine("
                + "m.id, o.id, o.name, o.kind, o.status, m.roles)"
                + " from Membership m join Organisation o on o.id = m.organisation"
                + " where m.subject = :subject and m.endedAt is null order by o.name, o.id",
            Mine.class)
        .setParameter("subject", subject)
        .getResultList();
  }
}
