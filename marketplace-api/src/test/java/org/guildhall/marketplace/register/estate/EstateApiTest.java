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
import org.junit.jupiter.api.Test;

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
