package org.guildhall.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * The realm as Keycloak imports it: a template without people and secrets, which a real
 * installation can use too, completed for one local installation.
 */
public final class RealmFile {
  private static final String TEMPLATE = "/keycloak/guildhall-realm.json";
  private static final String SIGN_OUT = "/back-channel-sign-out";
  private static final ObjectMapper JSON = new ObjectMapper();

  private RealmFile() {}

  /**
   * The realm with these people and with the secrets of the two confidential clients.
   *
   * @param portal its address, where Keycloak tells it whose session has ended
   * @param mailPort where letters are taken on this machine: those that show whose an address is,
   *     and those with which a new password is chosen
   */
  public static String complete(
      List<DemoPerson> people,
      String portalSecret,
      String machineSecret,
      URI portal,
      int mailPort) {
    try (InputStream template = RealmFile.class.getResourceAsStream(TEMPLATE)) {
      if (template == null) {
        throw new IllegalStateException(TEMPLATE + " is missing");
      }
      ObjectNode realm = (ObjectNode) JSON.readTree(template);
      realm
          .path("clients")
          .forEach(client -> {
            switch (client.path("clientId").asText()) {
              case "supplier-portal" -> {
                ((ObjectNode) client).put("secret", portalSecret);
                ((ObjectNode) client.path("attributes"))
                    .put("backchannel.logout.url", portal.resolve(SIGN_OUT).toString());
              }
              case "guildhall-machine" -> ((ObjectNode) client).put("secret", machineSecret);
              default -> {
                // A public client has no secret.
              }
            }
          });
      realm
          .putObject("smtpServer")
          .put("host", "127.0.0.1")
          .put("port", Integer.toString(mailPort))
          .put("from", "no-reply@guildhall.example")
          .put("fromDisplayName", "Guildhall");
      ArrayNode users = realm.putArray("users");
      people.forEach(person -> describe(person, users.addObject()));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(DemoPerson person, ObjectNode user) {
    user.put("id", person.id())
        .put("username", person.username())
        .put("firstName", person.firstName())
        .put("lastName", person.lastName())
        .put("email", person.email())
        .put("emailVerified", true)
        .put("enabled", true);
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", DemoPerson.PASSWORD)
        .put("temporary", false);
    ArrayNode roles = user.putArray("realmRoles");
    roles.add("default-roles-guildhall");
    person.realmRoles().forEach(roles::add);
  }
}
