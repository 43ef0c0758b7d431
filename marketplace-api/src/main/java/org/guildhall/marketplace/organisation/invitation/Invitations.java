package org.guildhall.marketplace.organisation.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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

  /** Locked, so that a token is used once even by two requests at the same moment. */
  Optional<Invitation> byToken(InvitationToken token) {
    return find("tokenHash", token.hash())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  List<Invitation> open(UUID organisation, Instant now) {
    return list(
        "organisation = ?1 and acceptedAt is null and revokedAt is null and expiresAt > ?2"
            + " order by invitedAt, id",
        organisation,
        now);
  }
}
