package org.guildhall.marketplace.organisation.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.guildhall.marketplace.organisation.invitation.InvitationProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever takes organisations that are not theirs changes nothing for others and keeps none. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ReleaseTest {

  private static final String NOTICED = "AS THE NOTICE WROTE IT";
  private static final Map<String, String> REASON = Map.of("reason", "You do not work there");

  @Inject AgroalDataSource database;
  @Inject RecordImportedOrganisations imports;

  private final Map<String, String> number = Org.freshNumber();
  private final Person operator = Person.operator();
  private final Person squatter = Person.called("Sid Squatter");
  private UUID organisation;
  private String path;

  @BeforeEach
  void known() {
    organisation = noticed(NOTICED, number);
    path = "/api/v1/organisations/" + organisation;
  }

  private UUID noticed(String name, Map<String, String> register) {
    var known = new Identifier("GB-COH", register.get("id"));
    return imports
        .record(
            List.of(
                new OrganisationDetails(
                    name,
                    OrganisationKind.SUPPLIER,
                    Set.of(known),
                    Address.unknown(),
                    ContactPoint.unknown(),
                    null,
                    OrganisationSize.unknown(),
                    false)))
        .owners()
        .get(known);
  }

  private Map<String, Object> typed(String name) {
    return Map.of(
        "name", name,
        "kind", "SUPPLIER",
        "identifiers", List.of(number),
        "contactPoint", Map.of("email", "squatter@people.example"),
        "size", Map.of("staff", 7, "turnover", "1000.50"));
  }

  private Person takes(Person person) {
    person.post(path + "/takeover", typed("Proper Ltd")).statusCode(201);
    return person.actingFor(organisation);
  }

  @Test
  void shouldShowOthersWhatTheNoticesSayUntilAnOperatorHasVerifiedWhoTookItOver() {
    Person admin = takes(squatter);
    admin
        .put(path, "*", typed("Properer Ltd"))
        .statusCode(200)
        .body("name", equalTo(NOTICED))
        .body("stated.name", equalTo("Properer Ltd"));

    Person.called("Passer By")
        .get(path)
        .body("name", equalTo(NOTICED))
        .body("contactPoint.email", nullValue())
        .body("stated", nullValue());
    operator
        .get(path)
        .body("stated.contactPoint.email", equalTo("squatter@people.example"))
        .body("stated.size.turnover", equalTo(1000.5f));
    assertThat(Outboxed.about(database, organisation).toString()).doesNotContain("Proper");

    operator
        .post(path + "/verification")
        .body("name", equalTo("Properer Ltd"))
        .body("stated", nullValue());
    Person.called("Passer By")
        .get(path)
        .body("name", equalTo("Properer Ltd"))
        .body("sme", equalTo(true))
        .body("contactPoint.email", equalTo("squatter@people.example"));
  }

  @Test
  void shouldJudgeOnlyWhatTheOperatorHasSeen() {
    Person admin = takes(squatter);
    String seen = operator.get(path).extract().header("ETag");
    admin.put(path, "*", typed("Something Else Ltd")).statusCode(200);

    for (String act : List.of("/verification", "/refusal", "/release")) {
      operator.post(path + act, seen, REASON).spec(problem(KitProblem.STALE_VERSION));
    }
    operator.get(path).body("status", equalTo("PENDING")).body("refusalReason", nullValue());

    String now = operator.get(path).extract().header("ETag");
    operator.post(path + "/verification", now, REASON).body("name", equalTo("Something Else Ltd"));
  }

  @Test
  void shouldClaimAnAddedNumberForNobodyUntilItIsVerified() {
    Map<String, String> others = Org.freshNumber();
    squatter
        .post(
            path + "/takeover",
            Map.of("name", "Greedy", "kind", "SUPPLIER", "identifiers", List.of(number, others)))
        .statusCode(201);

    Person.called("True Owner")
        .post(
            "/api/v1/organisations",
            Map.of("name", "Theirs", "kind", "SUPPLIER", "identifiers", List.of(others)))
        .statusCode(201)
        .body("id", not(equalTo(organisation.toString())));
    operator.post(path + "/verification").spec(problem(OrganisationProblem.IDENTIFIER_IN_USE));
  }

  @Test
  void shouldGiveBackWhatWasTakenWithNothingOfTheTakersLeft() {
    Person admin = takes(squatter);
    Person friend = Person.called("Fred Friend " + number.get("id"));
    Person late = Person.called("Lena Late " + number.get("id"));
    invited(admin, friend).statusCode(200);
    String waiting = token(admin, late);

    admin.post(path + "/release", REASON).spec(problem(KitProblem.NOT_PERMITTED));
    operator.post(path + "/release", Map.of()).spec(problem(KitProblem.INVALID_INPUT, "reason"));
    operator
        .post(path + "/release", REASON)
        .statusCode(200)
        .body("origin", equalTo("IMPORTED"))
        .body("name", equalTo(NOTICED))
        .body("stated", nullValue());

    admin.get(path + "/members").spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    friend.get("/api/v1/me").body("memberships", empty());
    late.post("/api/v1/invitations/accept", Map.of("token", waiting))
        .spec(problem(InvitationProblem.INVITATION_NOT_VALID));
    assertThat(Outboxed.typesAbout(database, organisation)).endsWith("organisation.released");
    for (Person each : List.of(squatter, friend)) {
      each.get("/api/v1/me/news")
          .body("items[0].kind", equalTo("ORGANISATION_RELEASED"))
          .body("items[0].text", containsString("You do not work there"));
    }
    operator.post(path + "/release", REASON).spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldNotLetThoseWhoWereSentAwayTakeItAgainUntilTheOperatorLetsThem() {
    takes(squatter);
    operator.post(path + "/release", REASON).statusCode(200);

    squatter
        .post(path + "/takeover", typed("Again"))
        .spec(problem(OrganisationProblem.ORGANISATION_RELEASED));
    squatter
        .post("/api/v1/organisations", typed("By its number"))
        .spec(problem(OrganisationProblem.ORGANISATION_RELEASED));
    Person.called("True Owner").post(path + "/takeover", typed("Theirs")).statusCode(201);
    operator.post(path + "/release", REASON).statusCode(200);

    List<String> away =
        operator
            .get(path + "/released-members")
            .body("name", contains("True Owner", "Sid Squatter"))
            .extract()
            .path("id");
    String again = path + "/released-members/" + away.getLast() + "/readmission";
    operator.post(again).statusCode(204);
    operator.get(path + "/released-members").body("[1].readmittedAt", not(nullValue()));
    squatter.post(path + "/takeover", typed("At last")).statusCode(201);
  }

  @Test
  void shouldSendAwayAlsoWhoLeftShortlyBeforeItWasGivenBack() {
    Person admin = takes(squatter);
    Person friend = Person.called("Fred Friend " + number.get("id"));
    invited(admin, friend).statusCode(200);
    List<String> ids = admin.get(path + "/members").extract().path("id");
    admin.delete(path + "/members/" + ids.getFirst()).statusCode(204);

    operator.post(path + "/release", REASON).statusCode(200);

    squatter
        .post(path + "/takeover", typed("Again"))
        .spec(problem(OrganisationProblem.ORGANISATION_RELEASED));
    assertThat(Outboxed.typesAbout(database, UUID.fromString(ids.getFirst())))
        .containsExactly("membership.granted", "membership.revoked");
    for (int each = 0; each < 3; each++) {
      registers().statusCode(201);
    }
  }

  @Test
  void shouldEndTheMembershipsInTheOtherServicesToo() {
    Person admin = takes(squatter);
    String membership = admin.get(path + "/members").extract().path("[0].id");

    operator.post(path + "/release", REASON).statusCode(200);

    assertThat(Outboxed.typesAbout(database, UUID.fromString(membership)))
        .containsExactly("membership.granted", "membership.revoked");
  }

  @Test
  void shouldTakeBackWhatWasHandedInForASupplierThatIsGivenBack() {
    Posted posted = Posted.open();
    Handed handed = Handed.in(posted);
    String response = "/api/v1/responses/" + handed.id();

    operator
        .post("/api/v1/organisations/" + handed.supplier().id() + "/release", REASON)
        .statusCode(200);

    posted
        .author()
        .get(posted.path("/responses"))
        .body("items.id", not(hasItems(handed.id().toString())));
    handed.bidder().get(response).statusCode(403);
  }

  @Test
  void shouldKeepOnlyTheNumbersOfWhatNoNoticeHasNamedAndTakeTheNameOfTheFirstThatDoes() {
    Map<String, String> fresh = Org.freshNumber();
    String id =
        squatter
            .post(
                "/api/v1/organisations",
                Map.of("name", "Rude Words", "kind", "SUPPLIER", "identifiers", List.of(fresh)))
            .extract()
            .path("id");
    String registered = "/api/v1/organisations/" + id;

    operator.post(registered + "/release", REASON).statusCode(200);
    operator
        .get(registered)
        .body("name", equalTo("Known by its number GB-COH " + fresh.get("id")))
        .body("identifiers.id", contains(fresh.get("id")));
    squatter.get("/api/v1/me/news").body("items[0].text", containsString("Rude Words"));

    assertThat(noticed("Its True Name Ltd", fresh)).hasToString(id);
    operator.get(registered).body("name", equalTo("Its True Name Ltd"));
  }

  @Test
  void shouldLetAPersonWaitForNoMoreThanThreeOrganisationsAtATime() {
    takes(squatter);
    String second = registers().statusCode(201).extract().path("id");
    String third = registers().statusCode(201).extract().path("id");

    registers()
        .spec(problem(OrganisationProblem.TOO_MANY_UNVERIFIED))
        .body("detail", containsString(NOTICED))
        .body("detail", containsString("operator"));
    Map<String, String> known = Org.freshNumber();
    UUID another = noticed("Another Ltd", known);
    squatter
        .post(
            "/api/v1/organisations/" + another + "/takeover",
            Map.of("name", "Mine", "kind", "SUPPLIER", "identifiers", List.of(known)))
        .spec(problem(OrganisationProblem.TOO_MANY_UNVERIFIED));

    operator.post("/api/v1/organisations/" + second + "/verification").statusCode(200);
    registers().statusCode(201);
    operator.post("/api/v1/organisations/" + third + "/release", REASON).statusCode(200);
    registers().statusCode(201);
    registers().spec(problem(OrganisationProblem.TOO_MANY_UNVERIFIED));
  }

  private ValidatableResponse registers() {
    return squatter.post(
        "/api/v1/organisations",
        Map.of("name", "More", "kind", "SUPPLIER", "identifiers", List.of(Org.freshNumber())));
  }

  private ValidatableResponse invited(Person admin, Person person) {
    return person.post("/api/v1/invitations/accept", Map.of("token", token(admin, person)));
  }

  private String token(Person admin, Person person) {
    return admin
        .post(path + "/invitations", Map.of("email", person.email(), "roles", List.of(Role.ADMIN)))
        .statusCode(201)
        .extract()
        .path("token");
  }
}
