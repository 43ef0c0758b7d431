package org.guildhall.marketplace.organisation.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class OrganisationApiTest {

  @Inject AgroalDataSource database;

  @Test
  void shouldRegisterAnOrganisationAndMakeTheCallerItsAdministrator() {
    Person founder = Person.called("Nadia Khan");
    Map<String, Object> described =
        Map.of(
            "name",
            "Northbridge City Council",
            "kind",
            "UNITARY",
            "identifiers",
            List.of(Map.of("scheme", "gss", "id", "e06999001")),
            "address",
            Map.of("postalCode", "NB1 1AA"),
            "region",
            "UKC11",
            "size",
            Map.of("staff", 5000));

    ValidatableResponse registered = founder.post("/api/v1/organisations", described);

    registered.statusCode(201).header("ETag", "\"0\"").body("status", equalTo("PENDING"));
    registered.body("identifiers[0].scheme", equalTo("GB-GSS"));
    registered.body("identifiers[0].id", equalTo("E06999001")).body("sme", is(false));
    String id = registered.extract().path("id");
    ValidatableResponse me = founder.get("/api/v1/me");
    me.statusCode(200).body("name", equalTo("Nadia Khan")).body("memberships", hasSize(1));
    me.body("memberships[0].organisation.id", equalTo(id));
    me.body("memberships[0].organisation.status", equalTo("PENDING"));
    me.body("memberships[0].roles", contains("ADMIN"));
    assertThat(Outboxed.typesAbout(database, UUID.fromString(id)))
        .containsExactly("organisation.registered");
  }

  @Test
  void shouldNameEveryFieldThatIsNotRight() {
    Person.called("Ann Other")
        .asks()
        .body(
            Map.of(
                "identifiers", List.of(Map.of("scheme", "GB-COH", "id", "12")),
                "region", "somewhere",
                "size", Map.of("staff", -1, "turnover", -2)))
        .post("/api/v1/organisations")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "name"))
        .body("fields.field", hasItem("kind"))
        .body("fields.field", hasItem("region"))
        .body("fields.field", hasItem("size.staff"))
        .body("fields.field", hasItem("size.turnover"))
        .body("fields.field", not(hasItem("identifiers[0].id")));
  }

  @Test
  void shouldRefuseANumberThatBelongsToSomebodyElse() {
    Map<String, String> number = Org.freshNumber();
    Map<String, Object> body =
        Map.of("name", "First", "kind", "SUPPLIER", "identifiers", List.of(number));
    Person.called("First Person")
        .asks()
        .body(body)
        .post("/api/v1/organisations")
        .then()
        .statusCode(201);

    Person.called("Second Person")
        .asks()
        .body(body)
        .post("/api/v1/organisations")
        .then()
        .spec(problem(OrganisationProblem.IDENTIFIER_IN_USE));
  }

  @Test
  void shouldLetOnlyAnOperatorVerifySuspendAndReinstate() {
    Org org = Org.registered("Eastmere Borough Council", "DISTRICT");
    Person operator = Person.operator();
    String path = "/api/v1/organisations/" + org.id();
    Map<String, String> reason = Map.of("reason", "Under investigation");

    org.admin().post(path + "/verification").spec(problem(KitProblem.NOT_PERMITTED));
    operator.post(path + "/reinstatement").spec(problem(KitProblem.ILLEGAL_STATE));
    operator.post(path + "/verification").statusCode(200).body("status", equalTo("VERIFIED"));
    operator.post(path + "/verification").spec(problem(KitProblem.ILLEGAL_STATE));
    operator.post(path + "/suspension", Map.of()).spec(problem(KitProblem.INVALID_INPUT, "reason"));
    operator.post(path + "/suspension", reason).body("status", equalTo("SUSPENDED"));
    operator.get(path).body("suspensionReason", equalTo("Under investigation"));
    operator.post(path + "/reinstatement").body("status", equalTo("VERIFIED"));

    assertThat(Outboxed.typesAbout(database, org.id()))
        .containsExactly(
            "organisation.registered",
            "organisation.verified",
            "organisation.suspended",
            "organisation.reinstated");
  }

  @Test
  void shouldLetASuspendedOrganisationReadAndNotWrite() {
    Org org = Org.council("Soon Suspended Council");
    Person.operator()
        .asks()
        .body(Map.of("reason", "Because"))
        .post("/api/v1/organisations/{id}/suspension", org.id())
        .then()
        .statusCode(200);

    String path = "/api/v1/organisations/" + org.id();
    org.admin().get(path + "/members").statusCode(200);
    org.admin()
        .post(
            path + "/invitations", Map.of("email", "a@people.example", "roles", List.of("AUTHOR")))
        .spec(problem(KitProblem.ORGANISATION_SUSPENDED));
  }

  @Test
  void shouldAmendOnlyWithTheVersionSeenAndNeverAVerifiedIdentity() {
    Org org = Org.registered("Westholme District Council", "DISTRICT");
    String path = "/api/v1/organisations/" + org.id();
    Map<String, Object> renamed =
        Map.of("name", "Westholme DC", "kind", "DISTRICT", "region", "UKF");

    org.admin().asks().body(renamed).put(path).then().spec(problem(KitProblem.VERSION_REQUIRED));
    org.admin()
        .asks()
        .header("If-Match", "\"9\"")
        .body(renamed)
        .put(path)
        .then()
        .spec(problem(KitProblem.STALE_VERSION));
    ValidatableResponse amended =
        org.admin().asks().header("If-Match", "\"0\"").body(renamed).put(path).then();
    amended.statusCode(200).body("name", equalTo("Westholme DC")).header("ETag", "\"1\"");
    org.verified();
    org.admin()
        .asks()
        .header("If-Match", "\"2\"")
        .body(Map.of("name", "Somebody Else", "kind", "DISTRICT"))
        .put(path)
        .then()
        .spec(problem(OrganisationProblem.IDENTITY_IS_VERIFIED));
  }

  @Test
  void shouldRefuseToAmendAnotherOrganisation() {
    Org mine = Org.council("Mine Council");
    Org other = Org.council("Other Council");

    mine.admin()
        .asks()
        .header("If-Match", "*")
        .body(Map.of("name", "Hijacked", "kind", "UNITARY"))
        .put("/api/v1/organisations/{id}", other.id())
        .then()
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldStateTheCouncilsOfACombinedAuthorityWithDates() {
    Org authority = Org.combinedAuthority("Two Rivers Combined Authority");
    Org council = Org.council("Riverside Council");
    Org supplier = Org.supplier("Not A Council Ltd");
    String path = "/api/v1/organisations/" + authority.id() + "/constituents";

    authority
        .admin()
        .put(path, "*", constituents(supplier))
        .spec(problem(KitProblem.INVALID_INPUT, "constituents"));
    authority
        .admin()
        .put(path, "*", constituents(council))
        .statusCode(200)
        .body("constituents[0].name", equalTo("Riverside Council"));

    ValidatableResponse seen = council.admin().get("/api/v1/organisations/" + council.id());
    seen.body("memberOf[0].organisationId", equalTo(authority.id().toString()));
    seen.body("memberOf[0].until", nullValue());
    council
        .admin()
        .put("/api/v1/organisations/" + council.id() + "/constituents", "*", constituents(council))
        .spec(problem(OrganisationProblem.WRONG_KIND_OF_ORGANISATION));
  }

  private static Map<String, Object> constituents(Org council) {
    String from = LocalDate.of(2024, 4, 1).toString();
    return Map.of("constituents", List.of(Map.of("organisationId", council.id(), "from", from)));
  }

  @Test
  void shouldPageThroughOrganisationsWithTwoStatementsAPage() {
    String word = "Paging" + System.nanoTime();
    for (int i = 0; i < 25; i++) {
      Org.registered(word + " " + i, "SUPPLIER");
    }

    StatementCount statements = StatementCount.begin(database);
    String next =
        anybody()
            .get("/api/v1/organisations?q=" + word)
            .then()
            .statusCode(200)
            .body("items", hasSize(20))
            .body("items[0].identifiers", hasSize(1))
            .extract()
            .path("next");
    assertThat(statements.count()).as(statements.toString()).isEqualTo(2);
    anybody()
        .get("/api/v1/organisations?q=" + word + "&after=" + next)
        .then()
        .body("items", hasSize(5))
        .body("next", nullValue());
    anybody()
        .get("/api/v1/organisations?limit=1000")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "limit"));
    anybody()
        .get("/api/v1/organisations?identifier=GB-COH:zz")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "identifier"));
  }

  @Test
  void shouldReadOneOrganisationWithFewStatements() {
    Org org = Org.council("Read Once Council");

    StatementCount statements = StatementCount.begin(database);
    anybody().get("/api/v1/organisations/{id}", org.id()).then().statusCode(200);

    assertThat(statements.count()).as(statements.toString()).isLessThanOrEqualTo(2);
    anybody()
        .get("/api/v1/organisations/{id}", UUID.randomUUID())
        .then()
        .spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldTellEverybodyHowAnOrganisationWantsToBeReached() {
    String id =
        Person.called("Nadia Reached")
            .post(
                "/api/v1/organisations",
                Map.of(
                    "name",
                    "Reachable Council",
                    "kind",
                    "UNITARY",
                    "identifiers",
                    List.of(Org.freshNumber()),
                    "contactPoint",
                    Map.of("email", " buying@reachable.example ", "telephone", "01234 567890")))
            .statusCode(201)
            .extract()
            .path("id");

    Person.anybody()
        .get("/api/v1/organisations/" + id)
        .then()
        .body("contactPoint.email", equalTo("buying@reachable.example"))
        .body("contactPoint.telephone", equalTo("01234 567890"));
  }

  @Test
  void shouldRefuseAContactThatIsNoAddress() {
    Person.called("Nadia Unreached")
        .post(
            "/api/v1/organisations",
            Map.of(
                "name", "Unreachable Council",
                "kind", "UNITARY",
                "contactPoint", Map.of("email", "ring us")))
        .spec(problem(KitProblem.INVALID_INPUT, "contactPoint.email"));
  }
}
