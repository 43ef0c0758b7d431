package org.guildhall.marketplace.organisation.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;

/** The invitations. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

  Invitation get(UUID organisation, UUID id) {
    return findByIdOptional(id)
        .filter(invitation -> invitation.organisation().equals(organisation))
        .orElseThrow(() -> ProblemException.notFound("invitation", id));
  }

  Optional<Invitation> byToken(InvitationToken token) {
    return find("tokenHash", token.hash()).firstResultOptional();
  }

  /** As it is now, after who was faster has committed. */
  void renew(Invitation invitation) {
    getEntityManager().refresh(invitation);
  }

  /** Those that were neither accepted nor ended, to any of these addresses in whatever case. */
  List<Invitation> unsettled(UUID organisation, Collection<String> emails) {
    return list(
        "organisation = ?1 and lower(email) in ?2 and acceptedAt is null and revokedAt is null",
        organisation,
        emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toList());
  }

  /** All that were neither accepted nor ended. */
  List<Invitation> unsettled(UUID organisation) {
    return list("organisation = ?1 and acceptedAt is null and revokedAt is null", organisation);
  }

  /** The addresses by whose invitations this person came in. */
  List<String> addressesOf(UUID organisation, String subject) {
    return list("organisation = ?1 and acceptedBy = ?2", organisation, subject).stream()
        .map(Invitation::email)
        .toList();
  }

  List<Invitation> open(UUID organisation, Instant now) {
    return list(
        "organisation = ?1 and acceptedAt is null and revokedAt is null and expiresAt > ?2"
            + " order by invitedAt, id",
        organisation,
        now);
  }

  long countOpen(UUID organisation, Instant now) {
    return count(
        "organisation = ?1 and acceptedAt is null and revokedAt is null and expiresAt > ?2",
        organisation,
        now);
  }

  /** Written for the organisation, whatever has become of them. */
  long countOf(UUID organisation, Instant since) {
    return count("organisation = ?1 and invitedAt > ?2", organisation, since);
  }

  /** Written by this person. */
  long countBy(String subject, Instant since) {
    return count("invitedBy = ?1 and invitedAt > ?2", subject, since);
  }

  /** That we have sent to this address, in whatever case. */
  long countSent(UUID organisation, String email, Instant since) {
    return count(
        "organisation = ?1 and invitedAt > ?2 and lower(email) = ?3 and sent",
        organisation,
        since,
        email.toLowerCase(Locale.ROOT));
  }
}
