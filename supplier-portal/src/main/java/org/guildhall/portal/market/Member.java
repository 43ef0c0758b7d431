package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in an organisation. */
@TemplateData
public record Member(
    UUID id,
    @Nullable String subject,
    String name,
    List<String> roles,
    @Nullable Instant grantedAt) {
  public Member {
    roles = Lists.of(roles);
  }

  /** Somebody invited; the token is known only in the answer to the invitation itself. */
  @TemplateData
  public record Invitation(
      UUID id,
      String email,
      List<String> roles,
      @Nullable Instant invitedAt,
      @Nullable Instant expiresAt,
      @Nullable String token) {
    public Invitation {
      roles = Lists.of(roles);
    }
  }

  /** What is sent to invite. */
  public record Invite(@Nullable String email, List<String> roles) {}

  /** What is sent to change what somebody may do. */
  public record Roles(List<String> roles) {}

  /** What is sent to accept. */
  public record Token(@Nullable String token) {}

  /** The membership that came of it. */
  public record Accepted(UUID id, @Nullable OrganisationRef organisation) {}
}
