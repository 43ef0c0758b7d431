package org.guildhall.buying.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.buying.fixture.FakeMarketplace;
import org.guildhall.buying.fixture.Heart;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.buying.refusal.Endpoints.Endpoint;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.operations.Management;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint that needs a role × every role it takes × everything that can be the matter with a
 * membership: who is let in, and with which words the others are refused.
 */
@QuarkusTest
@WithTestResource(
    value = GuildhallTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "authority"))
@WithTestResource(FakeMarketplace.class)
class AuthorityTableTest {
  /** A fault of ours costs no bid: these are accepted on the last known membership. */
  private static final Set<String> ON_LAST_KNOWN =
      Set.of(
          "POST /api/v1/procurements/{id}/tenders",
          "PUT /api/v1/tenders/{id}",
          "POST /api/v1/tenders/{id}/documents",
          "DELETE /api/v1/tenders/{id}/documents/{document}",
          "POST /api/v1/tenders/{id}/submission",
          "POST /api/v1/tenders/{id}/replacement",
          "POST /api/v1/tenders/{id}/own-copy",
          "POST /api/v1/tenders/{id}/withdrawal",
          "POST /api/v1/tenders/{id}/reconfirmation");

  /** What only takes back or reads, a suspended organisation does too. */
  private static final Set<String> EVEN_SUSPENDED =
      Set.of("POST /api/v1/tenders/{id}/withdrawal", "POST /api/v1/tenders/{id}/own-copy");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SURE = "let in";
  private static final Set<String> GUARDS =
      Set.of("not-your-organisation", "organisation-suspended", "membership-unknown");

  @Inject AgroalDataSource database;

  @AfterEach
  void beatAgain() {
    Heart.begin();
    Heart.awaitDegraded(false);
  }

  private static String expected(Endpoint endpoint, Entitled state) {
    boolean writes = !endpoint.method().equals("GET");
    boolean takesBack = EVEN_SUSPENDED.contains(endpoint.toString());
    return switch (state) {
      case ACTIVE, STALE_AND_MEMBER -> SURE;
      case REVOKED -> "not-your-organisation";
      case SUSPENDED, STALE_AND_SUSPENDED -> writes && !takesBack ? "organisation-suspended" : SURE;
      // Reads go on, with what was known last.
      case STALE_AND_REVOKED -> writes ? "not-your-organisation" : SURE;
      case STALE_AND_OWNER_AWAY ->
          writes && !ON_LAST_KNOWN.contains(endpoint.toString()) ? "membership-unknown" : SURE;
    };
  }

  @Test
  void shouldLetInAndRefuseByWhatIsKnownOfAMembership() {
    Map<Entitled, Map<Role, Person>> people = new EnumMap<>(Entitled.class);
    for (Entitled state : Entitled.values()) {
      people.put(state, peopleIn(state));
    }
    people.values().forEach(roles -> roles.values().forEach(Marketplace::awaitMembership));
    people.get(Entitled.REVOKED).values().forEach(AuthorityTableTest::revoke);
    suspend(people.get(Entitled.SUSPENDED).get(Role.ADMIN).organisation());
    List<String> wrong = new ArrayList<>();

    tryAll(wrong, people, false);
    Heart.stop();
    Heart.awaitDegraded(true);
    people.forEach(
        (state, roles) -> roles.forEach((role, person) -> state.ownerSays(person, role)));
    tryAll(wrong, people, true);

    assertThat(wrong).isEmpty();
  }

  private static Map<Role, Person> peopleIn(Entitled state) {
    var organisation = UUID.randomUUID();
    Marketplace.organisationIs(organisation, state + " Council", "UNITARY", "VERIFIED", 1);
    Map<Role, Person> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      people.put(role, Marketplace.member(organisation, state + " " + role, role));
    }
    return people;
  }

  private static void revoke(Person person) {
    Marketplace.revoke(person, Instant.now());
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofSeconds(60))
        .until(() -> person.asks().get("/api/v1/me/tasks").statusCode() == 403);
  }

  private static void suspend(UUID organisation) {
    Marketplace.organisationIs(organisation, "Suspended Council", "UNITARY", "SUSPENDED", 2);
    // The last of its partition comes last.
    var next = UUID.randomUUID();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(slugOfSuspended(organisation, next)).isNotEqualTo(SURE));
  }

  private static String slugOfSuspended(UUID organisation, UUID id) {
    var buyer = Marketplace.member(organisation, "Probe", Role.BUYER);
    Marketplace.awaitMembership(buyer);
    return slug(buyer.plainly().send("POST", "/api/v1/consortia/" + id + "/constitution"));
  }

  private static void tryAll(
      List<String> wrong, Map<Entitled, Map<Role, Person>> people, boolean stale) {
    for (Entitled state : Entitled.values()) {
      if (state.isStale() != stale) {
        continue;
      }
      for (Endpoint endpoint : Endpoints.all()) {
        for (Role role : endpoint.roles()) {
          String answer = answer(endpoint, people.get(state).get(role));
          if (!answer.equals(expected(endpoint, state))) {
            wrong.add(endpoint + " as " + role + ", " + state + ": " + answer);
          }
        }
      }
    }
  }

  private static String answer(Endpoint endpoint, Person person) {
    var path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var request = person.plainly().header("If-Match", "\"1\"");
    HttpResponse<String> response =
        RefusalTest.call(
            endpoint, path, RefusalTest.bodiless(endpoint) ? request : request.body("{}"));
    if (response.statusCode() == 503) {
      assertThat(response.headers().firstValue("Retry-After")).hasValue("10");
    }
    return slug(response);
  }

  /** Which guard refused; what others say of a thing that is not there does not matter. */
  private static String slug(HttpResponse<String> response) {
    if (response.statusCode() < 400 || response.statusCode() == 400) {
      return SURE;
    }
    String type = typeOf(response.body());
    String slug = type.substring(type.lastIndexOf('/') + 1);
    return GUARDS.contains(slug) ? slug : SURE;
  }

  private static String typeOf(String problem) {
    try {
      return JSON.readTree(problem).path("type").asText();
    } catch (JsonProcessingException none) {
      throw new AssertionError("Not a problem: " + problem, none);
    }
  }

  /** Somebody who has joined since Kafka went away does what the owner says they may. */
  @Test
  void shouldAskTheOwnerAboutSomebodyOfWhomNothingIsKnown() {
    var council = Marketplace.council("Newcomers " + UUID.randomUUID());
    var newcomer = Person.called("Newcomer", council.id());
    Heart.stop();
    Heart.awaitDegraded(true);
    FakeMarketplace.says(newcomer, "VERIFIED", Role.BUYER);
    var path = "/api/v1/consortia/" + UUID.randomUUID() + "/constitution";

    assertThat(newcomer.asks().post(path).statusCode()).isEqualTo(404);
    assertThat(newcomer.asks().get("/api/v1/tenders").statusCode()).isEqualTo(403);
  }

  /** Heartbeats go on, and still nobody may act on what may have ended. */
  @Test
  void shouldAskTheOwnerFromARevocationOnThatDoesNotReadUntilAnOperatorHasDealtWithIt() {
    var council = Marketplace.council("Unreadable " + UUID.randomUUID());
    var path = "/api/v1/consortia/" + UUID.randomUUID() + "/constitution";
    assertThat(council.buyer().asks().post(path).statusCode()).isEqualTo(404);
    UUID membership = Marketplace.membershipOf(council.buyer());

    Marketplace.send(
        Marketplace.signed(
            "organisations",
            Marketplace.fact(
                "organisations",
                "membership.revoked",
                membership,
                2,
                Instant.now(),
                Map.of("id", "no id"))));
    Heart.awaitDegraded(true);

    Management.given()
        .get("/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'replicas' }.data.'organisations set aside'", equalTo(1));
    assertThat(council.buyer().asks().post(path).statusCode()).isEqualTo(503);
    FakeMarketplace.says(council.buyer(), "VERIFIED");
    assertThat(council.buyer().asks().post(path).statusCode()).isEqualTo(403);
    String letter =
        Person.operator()
            .get("/api/v1/operations/dead-letters?limit=100")
            .extract()
            .path("items.find { it.aggregateId == '" + membership + "' }.id");
    Person.operator()
        .post("/api/v1/operations/dead-letters/" + letter + "/discard", Map.of("reason", "Told"))
        .statusCode(204);
    Heart.awaitDegraded(false);
  }

  @Test
  void shouldCostNoBidWhenNobodyKnowsAndOpenOnlyOnceItIsKnown() {
    var buying = Scenarios.at(Stage.PUBLISHED, 2);
    var bidding = Bidding.in(buying).written("10.00");
    var second = buying.others().getFirst().opener();
    Heart.stop();
    Heart.awaitDegraded(true);

    bidding.save(bidding.content("Written while nobody knew.", "9.00"));
    bidding.submit().statusCode(201);
    assertThat(marks(bidding.id())).containsExactly("SUBMITTED true");
    buying.passDeadline();
    FakeMarketplace.says(buying.lead().opener(), "VERIFIED", Role.OPENER);
    FakeMarketplace.says(second, "VERIFIED", Role.OPENER);
    String opening =
        buying
            .lead()
            .opener()
            .post(buying.procurementPath() + "/openings", Map.of("envelope", "QUALITY"))
            .statusCode(200)
            .extract()
            .path("id");
    second.post("/api/v1/openings/" + opening + "/approval").statusCode(503);

    Heart.begin();
    Heart.awaitDegraded(false);
    second.post("/api/v1/openings/" + opening + "/approval").statusCode(200);
  }

  /** What is kept of the acts on a tender: which, and whether on the last known membership. */
  private List<String> marks(UUID tender) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select act, known_until is not null from tender_act where tender_id = ?")) {
      select.setObject(1, tender);
      try (var found = select.executeQuery()) {
        List<String> marks = new ArrayList<>();
        while (found.next()) {
          marks.add(found.getString(1) + " " + found.getBoolean(2));
        }
        return marks;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
