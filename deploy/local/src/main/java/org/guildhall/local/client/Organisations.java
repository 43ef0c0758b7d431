package org.guildhall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Organisations and their people, through the marketplace API. */
public final class Organisations {
  private static final String BASE = "/api/v1/organisations";

  private final Session session;

  /** As this identity. */
  public Organisations(Session session) {
    this.session = session;
  }

  /** A membership of the identity itself. */
  public record Membership(UUID organisation, String name, String status, Set<Role> roles) {}

  /** The identity's membership in an organisation of that name. */
  public Optional<Membership> membershipIn(String name) {
    for (JsonNode one : session.get(Api.MARKET, "/api/v1/me").body().path("memberships")) {
      JsonNode organisation = one.path("organisation");
      if (organisation.path("name").asText().equals(name)) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        one.path("roles").forEach(role -> roles.add(Role.valueOf(role.asText())));
        return Optional.of(
            new Membership(
                UUID.fromString(organisation.path("id").asText()),
                name,
                organisation.path("status").asText(),
                roles));
      }
    }
    return Optional.empty();
  }

  /** Registers an organisation; the identity becomes its administrator. */
  public UUID register(Map<String, Object> description) {
    return session.post(Api.MARKET, BASE, description).id();
  }

  /** As an operator. */
  public void verify(UUID organisation) {
    session.post(Api.MARKET, BASE + "/" + organisation + "/verification", null);
  }

  /** As an administrator; returns the token of the invitation. */
  public String invite(UUID organisation, String email, Set<Role> roles) {
    return session
        .actingFor(organisation)
        .post(
            Api.MARKET,
            BASE + "/" + organisation + "/invitations",
            Map.of("email", email, "roles", roles))
        .text("token");
  }

  /** As the invited person. */
  public void accept(String token) {
    session.post(Api.MARKET, "/api/v1/invitations/accept", Map.of("token", token));
  }

  /** As an administrator: says what the member with this subject may do. */
  public void setRoles(UUID organisation, String subject, Set<Role> roles) {
    Session administrator = session.actingFor(organisation);
    String members = BASE + "/" + organisation + "/members";
    for (JsonNode member : administrator.get(Api.MARKET, members).body()) {
      if (member.path("subject").asText().equals(subject)) {
        administrator.put(
            Api.MARKET, members + "/" + member.path("id").asText(), Map.of("roles", roles));
        return;
      }
    }
    throw new IllegalArgumentException(subject + " is no member of " + organisation);
  }

  /** The organisation as everybody sees it, with its version. */
  public Answer read(UUID organisation) {
    return session.get(Api.MARKET, BASE + "/" + organisation);
  }
}
