package org.guildhall.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A realm as the version before audiences left it, at an administration that keeps what it gets.
 */
class RealmUpdateTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REALM = "/admin/realms/guildhall";

  private final Map<String, ObjectNode> clients = new TreeMap<>();
  private final Map<String, ArrayNode> mappers = new TreeMap<>();
  private final ArrayNode scopes = JSON.createArrayNode();
  private final ObjectNode settings = JSON.createObjectNode();
  private final KeptFlows flows = new KeptFlows();
  private final List<String> changes = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void startWithAnOldRealm() throws IOException {
    settings.put("realm", "guildhall").put("accessTokenLifespan", 3600);
    settings.put("browserFlow", "browser");
    settings.putObject("attributes").put("cibaInterval", "5");
    for (String id : List.of("supplier-portal", "guildhall-cli", "guildhall-machine")) {
      ObjectNode client = JSON.createObjectNode().put("id", "id-" + id).put("clientId", id);
      client.put("secret", "kept").putObject("attributes").put("post.logout.redirect.uris", "+");
      clients.put("id-" + id, client);
      mappers.put("id-" + id, JSON.createArrayNode());
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldGiveAnInstallationOfAnEarlierVersionWhatItsTokensNeedNow() {
    bring();

    assertThat(audiences("id-supplier-portal"))
        .containsExactly("marketplace-api", "procurement-service");
    assertThat(audiences("id-guildhall-cli"))
        .containsExactly("marketplace-api", "procurement-service");
    assertThat(audiences("id-guildhall-machine")).containsExactly("marketplace-api");
    assertThat(settings.path("accessTokenLifespan").asInt()).isEqualTo(300);
    JsonNode portal = clients.get("id-supplier-portal");
    assertThat(portal.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(portal.at("/attributes/backchannel.logout.url").asText())
        .isEqualTo("http://127.0.0.1:7080/back-channel-sign-out");
    assertThat(scopes).hasSize(1);
  }

  @Test
  void shouldLetPeopleMakeTheirAccountAndGetBackIntoIt() {
    settings.put("registrationAllowed", false).put("resetPasswordAllowed", false);

    bring();

    assertThat(settings.path("registrationAllowed").asBoolean()).isTrue();
    assertThat(settings.path("verifyEmail").asBoolean()).isTrue();
    assertThat(settings.path("resetPasswordAllowed").asBoolean()).isTrue();
    assertThat(settings.path("loginTheme").asText()).isEqualTo("guildhall");
    assertThat(settings.at("/smtpServer/port").asText()).isEqualTo("8125");
  }

  @Test
  void shouldLetARealmFromBeforeAskForASecondFactor() {
    bring();

    assertThat(settings.path("browserFlow").asText()).isEqualTo("guildhall-browser");
    assertThat(settings.at("/attributes/acr.loa.map").asText()).contains("second-factor");
    assertThat(settings.at("/attributes/cibaInterval").asText()).isEqualTo("5");
    assertThat(flows.of("guildhall-second-factor"))
        .containsExactly("conditional-level-of-authentication REQUIRED", "auth-otp-form REQUIRED");
    assertThat(flows.of("guildhall-browser"))
        .containsExactly(
            "auth-cookie ALTERNATIVE",
            "identity-provider-redirector ALTERNATIVE",
            "guildhall-forms ALTERNATIVE");
  }

  @Test
  void shouldMakeAnewWhatWasLeftHalfMadeAndNeverReplaceAFlowOfAnAdministrator() {
    bring();
    settings.put("browserFlow", "browser");

    bring();
    assertThat(settings.path("browserFlow").asText()).isEqualTo("guildhall-browser");
    assertThat(flows.of("guildhall-browser")).hasSize(3);

    settings.put("browserFlow", "with our own directory");
    bring();
    assertThat(settings.path("browserFlow").asText()).isEqualTo("with our own directory");
  }

  @Test
  void shouldLeaveAloneWhatTheFileDoesNotSpeakOf() {
    bring();

    JsonNode portal = clients.get("id-supplier-portal");
    assertThat(portal.path("secret").asText()).isEqualTo("kept");
    assertThat(portal.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo("+");
  }

  @Test
  void shouldChangeNothingTheSecondTime() {
    bring();
    changes.clear();

    bring();

    assertThat(changes).allMatch(change -> change.contains("/default-client-scopes/"));
  }

  @Test
  void shouldFollowThePortalToAnotherPort() {
    bring();

    bring(URI.create("http://127.0.0.1:7090"));

    assertThat(clients.get("id-supplier-portal").at("/attributes/backchannel.logout.url").asText())
        .isEqualTo("http://127.0.0.1:7090/back-channel-sign-out");
  }

  private void bring() {
    bring(URI.create("http://127.0.0.1:7080"));
  }

  private void bring(URI portal) {
    new RealmUpdate(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .bring(RealmFile.complete(List.of(), "portal", "machine", portal, 8125), "password");
  }

  private List<String> audiences(String client) {
    List<String> audiences = new ArrayList<>();
    mappers
        .get(client)
        .forEach(mapper ->
            audiences.add(mapper.path("config").path("included.custom.audience").asText()));
    return audiences;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath().replace(REALM, "");
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.startsWith("/realms/master")) {
      reply(exchange, JSON.createObjectNode().put("access_token", "t"));
    } else if (method.equals("GET")) {
      reply(exchange, found(path, exchange.getRequestURI().getQuery()));
    } else {
      changes.add(method + " " + path);
      keep(method, path, sent);
      reply(exchange, JSON.createObjectNode());
    }
  }

  private JsonNode found(String path, String query) {
    if (path.isEmpty()) {
      return settings;
    } else if (path.startsWith(KeptFlows.PATH)) {
      return flows.found(path);
    } else if (path.equals("/client-scopes")) {
      return scopes;
    } else if (path.equals("/clients")) {
      return JSON.createArrayNode().add(clients.get("id-" + query.replace("clientId=", "")));
    }
    String client = path.split("/")[2];
    return path.endsWith("/protocol-mappers/models") ? mappers.get(client) : clients.get(client);
  }

  private void keep(String method, String path, String sent) throws IOException {
    if (path.startsWith("/authentication/")) {
      flows.keep(method, path, sent);
    } else if (path.isEmpty()) {
      settings.setAll((ObjectNode) JSON.readTree(sent));
    } else if (path.equals("/client-scopes")) {
      scopes.add(((ObjectNode) JSON.readTree(sent)).put("id", "scope"));
    } else if (path.endsWith("/protocol-mappers/models")) {
      ArrayNode kept = mappers.get(path.split("/")[2]);
      kept.add(((ObjectNode) JSON.readTree(sent)).put("id", "mapper" + kept.size()));
    } else if (!path.contains("/default-client-scopes/")) {
      clients.put(path.split("/")[2], (ObjectNode) JSON.readTree(sent));
    }
  }

  private static void reply(HttpExchange exchange, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
