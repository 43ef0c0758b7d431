package org.guildhall.portal.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.kit.base.actor.Role;

/** Tells the {@link OutsideWorld} how the APIs answer, and asks it what the portal asked. */
public final class World {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why everything is refused. */
  public static final String REFUSED = "The moon is not full";

  public static final UUID NORTHBRIDGE = UUID.fromString("01990000-0000-7000-8000-000000000001");
  public static final UUID EASTMERE = UUID.fromString("01990000-0000-7000-8000-000000000002");
  public static final UUID BRIGHTPATH = UUID.fromString("01990000-0000-7000-8000-000000000003");

  /** One call the portal made. */
  public record Call(
      String request,
      String body,
      String actingFor,
      String ifMatch,
      String idempotencyKey,
      String authorization,
      String forwardedFor) {}

  /** The APIs know nothing any more. */
  public World forgetEverything() {
    given().delete(base() + "/-/answers").then().statusCode(204);
    return this;
  }

  /** From now on this request (method and path, with or without query) is answered so. */
  public World answers(String request, String json) {
    return answers(request, 200, json);
  }

  public World answers(String request, int status, String json) {
    given()
        .body(Map.of("request", request, "status", status, "body", json))
        .contentType("application/json")
        .put(base() + "/-/answers")
        .then()
        .statusCode(204);
    return this;
  }

  /** What a test does not tell is answered by samples made from the API descriptions. */
  public World answersAsDescribed() {
    return answersAsDescribed("");
  }

  /** The same with the largest amounts and the latest dates that the APIs take. */
  public World answersWithTheLargest() {
    return answersAsDescribed("largest");
  }

  /** Whatever is not read but done is refused, with {@link #REFUSED}. */
  public World refusesWhateverIsDone() {
    return answersAsDescribed("refusing");
  }

  /** The same, and objects to every field that it is sent. */
  public World refusesEveryField() {
    return answersAsDescribed("objecting");
  }

  private World answersAsDescribed(String how) {
    given()
        .body(Map.of("request", "-", "status", 404, "body", "", "described", how))
        .contentType("application/json")
        .put(base() + "/-/answers")
        .then()
        .statusCode(204);
    return this;
  }

  /** The signed-in person belongs to one organisation with these roles. */
  public World memberOf(UUID organisation, String name, String kind, Role... roles) {
    return answers(
        "GET /api/v1/me",
        "{\"subject\":\"s\",\"name\":\"n\",\"memberships\":["
            + membership(organisation, name, kind, roles)
            + "]}");
  }

  public static String membership(UUID organisation, String name, String kind, Role... roles) {
    return "{\"organisation\":{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"status\":\"VERIFIED\"},\"roles\":[%s]}"
        .formatted(
            organisation,
            name,
            kind,
            roles.length == 0
                ? ""
                : "\""
                    + Stream.of(roles).map(Role::name).collect(Collectors.joining("\",\""))
                    + "\"");
  }

  /** What the portal asked, in order. */
  public List<Call> calls() {
    try {
      List<Call> calls = new ArrayList<>();
      for (JsonNode call : JSON.readTree(given().get(base() + "/-/requests").asString())) {
        calls.add(JSON.treeToValue(call, Call.class));
      }
      return calls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes of bodies have come in, those of calls that go on included. */
  public long received() {
    return Long.parseLong(given().get(base() + "/-/received").asString());
  }

  /** The last call that begins so. */
  public Call last(String request) {
    return calls().reversed().stream()
        .filter(c -> c.request().startsWith(request))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("The portal never asked " + request + " but " + calls()));
  }

  /** The identity provider does not answer to sign-outs any more, or answers again. */
  public World providerIsAway(boolean away) {
    given().get(base() + "/realms/guildhall/-/away?now=" + away).then().statusCode(204);
    return this;
  }

  /** What the identity provider sends when this person's newest session has ended elsewhere. */
  public String logoutToken(String username) {
    return given().get(base() + "/realms/guildhall/-/logout-token?username=" + username).asString();
  }

  /** What says to the portal that this person has signed in. */
  public String idToken(String username) {
    return given().get(base() + "/realms/guildhall/-/id-token?username=" + username).asString();
  }

  private static String base() {
    return ConfigProvider.getConfig().getValue("guildhall.test.world", String.class);
  }
}
