package org.guildhall.marketplace.organisation.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the administrators see it.
 *
 * @param sent whether a letter takes it to its address; if not, whoever invites passes the link on
 * @param token shown once, to whoever wrote the invitation
 */
record InvitationView(
    UUID id,
    String email,
    List<Role> roles,
    Instant invitedAt,
    Instant expiresAt,
    boolean sent,
    @Nullable String token) {

  static InvitationView of(Invitation invitation, @Nullable InvitationToken token) {
    return new InvitationView(
        invitation.id(),
        invitation.email(),
        invitation.roles(),
        invitation.invitedAt(),
        invitation.expiresAt(),
        invitation.isSent(),
        token == null ? null : token.value());
  }
}
