package org.guildhall.marketplace.market.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class SupportApiTest {

  private static final Map<String, Object> LINE =
      Map.of(
          "cpv", "72212000-4",
          "item", "Licence for one crew",
          "unit", "licence",
          "quantity", 40,
          "annualBudget", 24000,
          "previousUnitPrice", 612.50,
          "earliestStart", "2027-04-01",
          "latestStart", "2027-10-01",
          "currentContract",
              Map.of("supplier", "Old Systems Ltd", "end", "2027-09-30", "noticePeriodDays", 90));

  @Inject AgroalDataSource database;

  @Test
  void shouldClimbTheLadderAndStepDownOnlyByADecision() {
    Posted posted = Posted.open();
    Person buyer = Org.council("Eastmere").member(Role.BUYER);
    String path = posted.path("/support");

    buyer.put(path, Map.of("rung", "OBSERVING")).statusCode(200);
    buyer.put(path, Map.of("rung", "INTENT")).spec(incomplete("quantityBand"));
    buyer
        .put(path, Map.of("rung", "INTENT", "quantityBand", Map.of("min", 30, "max", 50)))
        .statusCode(200);
    buyer.put(path, Map.of("rung", "BOUND", "quantity", 40)).spec(incomplete("decisionReference"));
    buyer.put(path, bound("Cabinet 2026/12")).statusCode(200).body("rung", equalTo("BOUND"));
    buyer.put(path, Map.of("rung", "SAME_NEED")).spec(incomplete("decisionReference"));
    buyer.delete(path).spec(incomplete("decisionReference"));
    buyer.delete(path + "?decisionReference=Cabinet+2027/3").statusCode(204);

    anybody().get(path).then().body("supporters", hasSize(0));
    buyer.get(path + "/mine").spec(problem(KitProblem.NOT_FOUND));
    buyer.put(path, Map.of("rung", "SAME_NEED")).statusCode(200);
  }

  @Test
  void shouldTellTheWholeDemandAsOneFactWithAGrowingVersion() {
    Posted posted = Posted.open();
    Person buyer = Org.council("Westholme").member(Role.BUYER);
    String path = posted.path("/support");
    Map<String, Object> stated = Map.of("rung", "SAME_NEED", "lines", List.of(LINE));

    ValidatableResponse first = buyer.put(path, stated).statusCode(200);
    UUID support = UUID.fromString(first.extract().path("id"));
    String line = first.extract().path("lines[0].id");
    Map<String, Object> again = new java.util.HashMap<>(LINE);
    again.put("id", line);
    again.put("quantity", 41);
    buyer
        .put(path, Map.of("rung", "SAME_NEED", "lines", List.of(again)))
        .body("lines[0].id", equalTo(line))
        .body("lines[0].quantity", equalTo(41));
    buyer.delete(path).statusCode(204);

    var facts = Outboxed.about(database, support);
    assertThat(facts)
        .extracting(Outboxed::type)
        .containsExactly("support.stated", "support.stated", "support.withdrawn");
    assertThat(facts).extracting(Outboxed::version).isSorted().doesNotHaveDuplicates();
    JsonNode told = facts.getFirst().payload().get("lines").get(0);
    assertThat(told.get("previousUnitPrice").decimalValue()).isEqualByComparingTo("612.5");
    assertThat(told.get("currentContract").get("end").asText()).isEqualTo("2027-09-30");
    assertThat(facts.getLast().payload().get("lines")).isEmpty();
  }

  @Test
  void shouldSayWhatAQuantityCountsWhereAllLinesSayTheSame() {
    Posted posted = Posted.open();
    Person own = posted.council().member(Role.BUYER);
    Person other = Org.council("Southmarsh").member(Role.BUYER);
    String path = posted.path("/support");
    own.put(path, boundWith("licence", "licence")).statusCode(200);
    other.put(path, bound("Cabinet 2")).statusCode(200);
    anybody()
        .get(path)
        .then()
        .body("supporters.unit", equalTo(Arrays.asList("licence", null)))
        .body("totals.unit", nullValue());

    other.put(path, boundWith("licence")).statusCode(200);
    anybody().get(path).then().body("totals.unit", equalTo("licence"));
    own.put(path, boundWith("licence", "day")).statusCode(200);
    anybody()
        .get(path)
        .then()
        .body("supporters.unit", hasItems("licence", null))
        .body("totals.unit", nullValue());
  }

  private static Map<String, Object> boundWith(String... units) {
    List<Map<String, Object>> lines =
        Stream.of(units)
            .map(unit -> Map.<String, Object>of("item", unit, "unit", unit, "quantity", 40))
            .toList();
    return Map.of(
        "rung", "BOUND", "quantity", 40, "decisionReference", "Cabinet 1", "lines", lines);
  }

  @Test
  void shouldShowEverybodyWhoSupportsItButPricesToCouncilsOnly() {
    Posted posted = Posted.open();
    Person own = posted.council().member(Role.BUYER);
    Person other = Org.council("Southmarsh").member(Role.AUTHOR);
    String path = posted.path("/support");
    own.put(path, bound("Cabinet 1")).statusCode(200);
    other
        .put(
            path,
            Map.of(
                "rung", "INTENT",
                "quantityBand", Map.of("min", 5, "max", 9),
                "lines", List.of(LINE)))
        .statusCode(200);

    StatementCount statements = StatementCount.begin(database);
    ValidatableResponse summary = anybody().get(path).then().statusCode(200);
    assertThat(statements.count()).as(statements.toString()).isEqualTo(2);
    summary.body("supporters", hasSize(2)).body("totals.boundCouncils", equalTo(1));
    summary.body("totals.bound", equalTo(40)).body("totals.intentMax", equalTo(9));
    assertThat(summary.extract().asString()).doesNotContain("612").doesNotContain("Old Systems");
    other
        .get(path + "/lines")
        .statusCode(200)
        .body("lines.flatten().item", hasItem(LINE.get("item")));
    Org.supplier("Curious Ltd")
        .admin()
        .get(path + "/lines")
        .spec(problem(OrganisationProblem.WRONG_KIND_OF_ORGANISATION));
    other.get(path + "/mine").header("ETag", notNullValue()).body("lines", hasSize(1));
  }

  @Test
  void shouldNameEveryFaultyFieldOfALine() {
    Posted posted = Posted.open();
    Person buyer = posted.council().member(Role.BUYER);
    Map<String, Object> wrong =
        Map.of(
            "cpv",
            "72",
            "item",
            " ",
            "quantity",
            0,
            "previousUnitPrice",
            -1,
            "earliestStart",
            "2027-04-01",
            "latestStart",
            "2027-03-01",
            "currentContract",
            Map.of("noticePeriodDays", -1));

    ValidatableResponse refused =
        buyer.put(posted.path("/support"), Map.of("lines", List.of(wrong)));

    refused.spec(problem(KitProblem.INVALID_INPUT, "rung"));
    for (String field :
        List.of(
            "cpv",
            "item",
            "unit",
            "quantity",
            "previousUnitPrice",
            "latestStart",
            "currentContract.noticePeriodDays")) {
      refused.body("fields.field", hasItem("lines[0]." + field));
    }
  }

  @Test
  void shouldRefuseALineThatIsNotOneOfTheCouncilsOwn() {
    Posted posted = Posted.open();
    Person buyer = Org.council("Foreign Line Council").member(Role.BUYER);
    Map<String, Object> foreign =
        Map.of("id", UUID.randomUUID(), "item", "Licence", "unit", "licence", "quantity", 5);

    buyer
        .put(posted.path("/support"), Map.of("rung", "SAME_NEED", "lines", List.of(foreign)))
        .spec(problem(KitProblem.INVALID_INPUT, "lines[0].id"));
  }

  @Test
  void shouldRefuseSuppliersUnverifiedCouncilsAndChallengesThatAreNotOpen() {
    Posted open = Posted.open();
    Posted draft = Posted.draft();
    Map<String, String> same = Map.of("rung", "SAME_NEED");
    Person buyer = Org.council("Some Council").member(Role.BUYER);

    Org.supplier("A Ltd")
        .member(Role.BIDDER)
        .put(open.path("/support"), same)
        .spec(problem(KitProblem.NOT_PERMITTED));
    Org.registered("New Council", "DISTRICT")
        .member(Role.BUYER)
        .put(open.path("/support"), same)
        .spec(problem(OrganisationProblem.ORGANISATION_NOT_VERIFIED));
    buyer.put(draft.path("/support"), same).spec(problem(KitProblem.NOT_FOUND));
    open.author().post(open.path("/withdrawal"), Map.of("reason", "gone")).statusCode(200);
    buyer.put(open.path("/support"), same).spec(problem(SupportProblem.SUPPORT_CLOSED));
  }

  @Test
  void shouldCheckTheVersionOfWhoSendsOne() {
    Posted posted = Posted.open();
    Person buyer = posted.council().member(Role.BUYER);
    String path = posted.path("/support");
    buyer.put(path, Map.of("rung", "OBSERVING")).header("ETag", "\"0\"");

    buyer.put(path, "\"7\"", Map.of("rung", "SAME_NEED")).spec(problem(KitProblem.STALE_VERSION));
    buyer.put(path, "\"0\"", Map.of("rung", "SAME_NEED")).header("ETag", "\"1\"");
  }

  private static Map<String, Object> bound(String reference) {
    return Map.of("rung", "BOUND", "quantity", 40, "decisionReference", reference);
  }

  private static io.restassured.specification.ResponseSpecification incomplete(String field) {
    return problem(SupportProblem.COMMITMENT_INCOMPLETE, field);
  }
}
