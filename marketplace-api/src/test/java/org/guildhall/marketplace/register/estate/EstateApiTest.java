package org.guildhall.marketplace.register.estate;

import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class EstateApiTest {

  @Test
  void shouldShowEverybodyTheContractACouncilHasEntered() {
    Org council = Org.council("Entering Council");
    Person buyer = council.member(Role.BUYER);

    buyer
        .post(
            estate(council),
            Map.of(
                "title", "  Waste software  ",
                "supplier", "Bright Ltd",
                "start", "2024-04-01",
                "end", "2027-03-31",
                "latestEnd", "2029-03-31",
                "extension", "2 times 12 months",
                "noticePeriodDays", 90,
                "amount", 120000.50,
                "cpv", List.of("72212000", "72212000")))
        .statusCode(201)
        .body("id", notNullValue())
        .body("source", equalTo("OWN"));

    anybody()
        .get(estate(council))
        .then()
        .body("items", hasSize(1))
        .body("items[0].organisationId", equalTo(council.id().toString()))
        .body("items[0].title", equalTo("Waste software"))
        .body("items[0].supplier", equalTo("Bright Ltd"))
        .body("items[0].start", equalTo("2024-04-01"))
        .body("items[0].end", equalTo("2027-03-31"))
        .body("items[0].latestEnd", equalTo("2029-03-31"))
        .body("items[0].noticePeriodDays", equalTo(90))
        .body("items[0].amount", equalTo(120000.50f))
        .body("items[0].currency", equalTo("GBP"))
        .body("items[0].cpv", contains("72212000"))
        .body("items[0].endedEarly", is(false))
        .body("next", nullValue());
  }

  /** The register is public, and whoever typed may not speak for the council. */
  @Test
  void shouldTakeNothingIntoTheRegisterOfACouncilThatNobodyHasVerified() {
    Org council = Org.registered("Unverified Council", "UNITARY");

    council
        .member(Role.AUTHOR)
        .post(estate(council), Map.of("title", "Telephones", "end", "2028-01-31"))
        .spec(problem(OrganisationProblem.ORGANISATION_NOT_VERIFIED));
    anybody().get(estate(council)).then().body("items", empty());
  }

  @Test
  void shouldTakeAContractOfWhichOnlyPurposeAndEndAreKnown() {
    Org council = Org.council("Brief Council");

    council
        .member(Role.AUTHOR)
        .post(estate(council), Map.of("title", "Telephones", "end", "2028-01-31"))
        .statusCode(201)
        .body("amount", nullValue())
        .body("currency", nullValue())
        .body("supplier", nullValue())
        .body("cpv", empty());
  }

  @Test
  void shouldListTheLatestEntryFirstPageByPage() {
    Org council = Org.council("Paging Council");
    Person buyer = council.member(Role.BUYER);
    for (String title : List.of("First", "Second", "Third")) {
      buyer.post(estate(council), Map.of("title", title, "end", "2028-01-31")).statusCode(201);
    }

    String next =
        anybody()
            .get(estate(council) + "?limit=2")
            .then()
            .body("items.title", contains("Third", "Second"))
            .extract()
            .path("next");

    anybody()
        .get(estate(council) + "?limit=2&after=" + next)
        .then()
        .body("items.title", contains("First"))
        .body("next", nullValue());
  }

  @Test
  void shouldNarrowARegisterAndPutWhatEndsSoonestFirst() {
    Org council = Org.council("Narrowing Council");
    Person buyer = council.member(Role.BUYER);
    enter(buyer, council, "Waste 100% software", "Bright Ltd", "2029-01-31", 1000);
    enter(buyer, council, "Waste vehicles", "Dark Ltd", "2027-01-31", 2000);
    enter(buyer, council, "Telephones", "Bright Ltd", "2028-01-31", 3000);
    buyer.post(estate(council), Map.of("title", "Roofs", "end", "2028-01-31")).statusCode(201);

    shouldHave(council, "q=waste", "Waste vehicles", "Waste 100% software");
    shouldHave(council, "q=WASTE bright", "Waste 100% software");
    shouldHave(council, "q=100_");
    shouldHave(council, "endsFrom=2027-02-01&endsUntil=2028-01-31&q=tele", "Telephones");
    shouldHave(council, "valueFrom=2000&valueTo=3000.00", "Telephones", "Waste vehicles");
    shouldHave(council, "recordedSince=2099-01-01");
    String next =
        anybody()
            .get(estate(council) + "?sort=ending&limit=1&valueFrom=0")
            .then()
            .body("items.title", contains("Waste vehicles"))
            .extract()
            .path("next");
    shouldHave(
        council, "sort=ending&valueFrom=0&after=" + next, "Telephones", "Waste 100% software");
  }

  private static void enter(
      Person buyer, Org council, String title, String supplier, String end, int amount) {
    buyer
        .post(
            estate(council),
            Map.of("title", title, "supplier", supplier, "end", end, "amount", amount))
        .statusCode(201);
  }

  private static void shouldHave(Org council, String query, String... titles) {
    anybody()
        .get(estate(council) + "?" + query)
        .then()
        .statusCode(200)
        .body("items.title", titles.length == 0 ? empty() : contains(titles));
  }

  @ParameterizedTest
  @CsvSource({
    "valueFrom=-1, valueFrom",
    "valueFrom=2&valueTo=1, valueTo",
    "endsFrom=2027-01-02&endsUntil=2027-01-01, endsUntil",
    "valueTo=lots, valueTo",
    "endsUntil=soon, endsUntil",
    "sort=colour, sort"
  })
  void shouldSayWhatOfAFilterCannotBe(String query, String field) {
    Org council = Org.council("Mistyping Council");

    anybody()
        .get(estate(council) + "?" + query)
        .then()
        .spec(problem(KitProblem.INVALID_INPUT))
        .body("fields.field", contains(field));
    anybody()
        .get(estate(council) + "/export?" + query)
        .then()
        .spec(problem(KitProblem.INVALID_INPUT))
        .body("fields.field", contains(field));
  }

  @Test
  void shouldNameEveryFaultOfAnEntryAtOnce() {
    Org council = Org.council("Careless Council");

    council
        .member(Role.BUYER)
        .post(
            estate(council),
            Map.of(
                "title", " ",
                "start", "2027-04-01",
                "end", "2027-03-31",
                "latestEnd", "2027-03-30",
                "noticePeriodDays", -1,
                "amount", -5,
                "cpv", List.of("72212000", "software")))
        .spec(problem(KitProblem.INVALID_INPUT))
        .body(
            "fields.field",
            hasItems("title", "end", "latestEnd", "noticePeriodDays", "amount", "cpv[1]"));
    anybody().get(estate(council)).then().body("items", empty());
  }

  @Test
  void shouldNotLetACouncilWriteIntoTheRegisterOfAnother() {
    Org council = Org.council("Guarded Council");
    Person stranger = Org.council("Curious Council").member(Role.BUYER);

    stranger
        .post(estate(council), Map.of("title", "Telephones", "end", "2028-01-31"))
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  private static String estate(Org council) {
    return "/api/v1/organisations/" + council.id() + "/estate";
  }
}
