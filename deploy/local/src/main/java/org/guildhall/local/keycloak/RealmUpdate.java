package org.guildhall.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;

/**
 * Brings the realm of an installation to what the realm file says today. Keycloak imports the file
 * at its first start only, and an installation keeps its realm for good.
 */
public final class RealmUpdate {
  private static final String TOKEN_LIFE = "accessTokenLifespan";
  private static final String LEVELS = "acr.loa.map";
  private static final List<String> FRONT_DOOR =
      List.of(
          "registrationAllowed",
          "registrationEmailAsUsername",
          "verifyEmail",
          "actionTokenGeneratedByUserLifespan",
          "resetPasswordAllowed",
          "passwordPolicy",
          "loginTheme",
          "smtpServer");
  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final Duration RECOVERY_PAUSE = Duration.ofMillis(500);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI keycloak;

  /** At the address of the server, without a path. */
  public RealmUpdate(URI keycloak) {
    this.keycloak = keycloak;
  }

  /**
   * Adds what is missing and sets what differs; people, secrets and whatever else an administrator
   * has added stay. Safe to repeat. A Keycloak whose database was killed under it first finds out
   * with each of its connections that it is gone, and answers with an error meanwhile.
   *
   * @param realmFile as {@link RealmFile} completes it
   */
  public void bring(String realmFile, String adminPassword) {
    JsonNode wanted = read(realmFile);
    Instant end = Instant.now().plus(RECOVERY);
    while (true) {
      try {
        bringOnce(wanted, new RealmAdmin(keycloak, adminPassword));
        return;
      } catch (LocalStackException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
        Commands.pause(RECOVERY_PAUSE);
      }
    }
  }

  private static void bringOnce(JsonNode wanted, RealmAdmin admin) {
    limitTokens(wanted, admin);
    letPeopleIn(wanted, admin);
    for (JsonNode client : wanted.path("clients")) {
      String path = "/clients/" + admin.client(client.path("clientId").asText());
      setAttributes(client.path("attributes"), path, admin);
      client.path("protocolMappers").forEach(mapper -> setMapper(mapper, path, admin));
    }
    new ImportScope(admin).ensure();
    nameLevels(wanted, admin);
    new SecondFactorFlow(admin).ensure();
  }

  /** A realm in which tokens live longer would sign nobody in: the services refuse old ones. */
  private static void limitTokens(JsonNode wanted, RealmAdmin admin) {
    int most = wanted.path(TOKEN_LIFE).asInt();
    if (admin.get("").path(TOKEN_LIFE).asInt() > most) {
      admin.send("PUT", "", JSON.createObjectNode().put(TOKEN_LIFE, most));
    }
  }

  /** How people make an account and get back into it. */
  private static void letPeopleIn(JsonNode wanted, RealmAdmin admin) {
    JsonNode kept = admin.get("");
    ObjectNode changed = JSON.createObjectNode();
    for (String setting : FRONT_DOOR) {
      if (wanted.has(setting) && !wanted.get(setting).equals(kept.get(setting))) {
        changed.set(setting, wanted.get(setting));
      }
    }
    if (!changed.isEmpty()) {
      admin.send("PUT", "", changed);
    }
  }

  /** What a token says in {@code acr}; what else an administrator has set stays. */
  private static void nameLevels(JsonNode wanted, RealmAdmin admin) {
    JsonNode names = wanted.path("attributes").path(LEVELS);
    JsonNode kept = admin.get("").path("attributes");
    if (!names.isMissingNode() && !names.equals(kept.path(LEVELS))) {
      ObjectNode attributes =
          kept instanceof ObjectNode known ? known.deepCopy() : JSON.createObjectNode();
      attributes.set(LEVELS, names);
      ObjectNode changed = JSON.createObjectNode();
      changed.set("attributes", attributes);
      admin.send("PUT", "", changed);
    }
  }

  private static void setAttributes(JsonNode wanted, String path, RealmAdmin admin) {
    ObjectNode client = (ObjectNode) admin.get(path);
    ObjectNode attributes =
        client.get("attributes") instanceof ObjectNode kept ? kept : client.putObject("attributes");
    ObjectNode before = attributes.deepCopy();
    wanted.properties().forEach(each -> attributes.set(each.getKey(), each.getValue()));
    if (!attributes.equals(before)) {
      admin.send("PUT", path, client);
    }
  }

  private static void setMapper(JsonNode wanted, String client, RealmAdmin admin) {
    String path = client + "/protocol-mappers/models";
    for (JsonNode kept : admin.get(path)) {
      if (kept.path("name").equals(wanted.path("name"))) {
        if (!kept.path("config").equals(wanted.path("config"))) {
          ObjectNode changed = kept.deepCopy();
          changed.set("config", wanted.path("config"));
          admin.send("PUT", path + "/" + kept.path("id").asText(), changed);
        }
        return;
      }
    }
    admin.send("POST", path, wanted);
  }

  private static JsonNode read(String realmFile) {
    try {
      return JSON.readTree(realmFile);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Not a realm file", impossible);
    }
  }
}
