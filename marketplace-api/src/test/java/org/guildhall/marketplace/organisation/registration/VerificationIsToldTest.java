package org.guildhall.marketplace.organisation.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Waiting;
import org.junit.jupiter.api.Test;

/** Whoever registers an organisation hears what the operator decided, and what to do next. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class VerificationIsToldTest {

  private static final String NEWS = "/api/v1/me/news";
  private static final String TASKS = "/api/v1/me/tasks";
  private static final Map<String, String> REASON =
      Map.of("reason", "The number belongs to another council");

  @Inject MockMailbox mailbox;

  @Test
  void shouldTellByLetterAndNewsThatACouncilIsVerified() {
    Org council = Org.registered("Told Council " + System.nanoTime(), "DISTRICT");
    Person colleague = council.member(Role.AUTHOR);

    Person.operator().post(path(council) + "/verification").statusCode(200);

    council
        .admin()
        .get(NEWS)
        .body("items.kind", equalTo(List.of("COUNCIL_VERIFIED")))
        .body("items[0].text", containsString("invite a colleague"))
        .body("items[0].aboutId", equalTo(council.id().toString()));
    colleague.get(NEWS).body("items.kind", not(hasItem("COUNCIL_VERIFIED")));
    Waiting.until(() -> !subjects(council.admin()).isEmpty());
    assertThat(subjects(council.admin()))
        .singleElement()
        .satisfies(subject -> assertThat(subject).contains("Told Council", "is verified"));
  }

  private List<String> subjects(Person person) {
    return mailbox.getMailsSentTo(person.email()).stream().map(mail -> mail.getSubject()).toList();
  }

  @Test
  void shouldTellWhyItCouldNotBeVerifiedAndCheckItAgainOnceItIsCorrected() {
    Org supplier = Org.registered("Refused Ltd " + System.nanoTime(), "SUPPLIER");
    Person operator = Person.operator();
    operator.get("/api/v1/organisations/waiting").body("items.id", hasItem(id(supplier)));
    operator
        .post(path(supplier) + "/refusal", Map.of())
        .spec(problem(KitProblem.INVALID_INPUT, "reason"));

    operator.post(path(supplier) + "/refusal", REASON).statusCode(200);

    supplier
        .admin()
        .get(NEWS)
        .body("items.kind", equalTo(List.of("ORGANISATION_REFUSED")))
        .body("items[0].text", containsString("> The number belongs to another council"));
    supplier.admin().get(TASKS).body("kind", equalTo(List.of("CORRECT_ORGANISATION")));
    operator.get("/api/v1/organisations/waiting").body("items.id", not(hasItem(id(supplier))));

    supplier.admin().put(path(supplier), "*", details(supplier)).statusCode(200);

    supplier.admin().get(TASKS).body("kind", equalTo(List.of()));
    operator.get("/api/v1/organisations/waiting").body("items.id", hasItem(id(supplier)));
    operator.post(path(supplier) + "/verification").body("status", equalTo("VERIFIED"));
    operator.post(path(supplier) + "/refusal", REASON).spec(problem(KitProblem.ILLEGAL_STATE));
    supplier.admin().get(NEWS).body("items[0].kind", equalTo("SUPPLIER_VERIFIED"));
  }

  @Test
  void shouldLetOnlyItsOwnPeopleAndTheOperatorReadWhyItCouldNotBeVerified() {
    Org council = Org.registered("Private Reason Council", "DISTRICT");
    Person.operator().post(path(council) + "/refusal", REASON).statusCode(200);

    String reason = REASON.get("reason");
    council.admin().get(path(council)).body("refusalReason", equalTo(reason));
    Person.operator().get(path(council)).body("refusalReason", equalTo(reason));
    anybody().get(path(council)).then().body("refusalReason", nullValue());
    Org.council("Curious Council").admin().get(path(council)).body("refusalReason", nullValue());
  }

  @Test
  void shouldTellWhenAndWhyAnOrganisationIsSuspendedAndThatItIsOver() {
    Org council = Org.council("Suspended And Told Council");
    Person.operator().post(path(council) + "/suspension", REASON).statusCode(200);
    council
        .admin()
        .get(NEWS)
        .body("items[0].kind", equalTo("ORGANISATION_SUSPENDED"))
        .body("items[0].text", containsString("> The number"));

    Person.operator().post(path(council) + "/reinstatement").statusCode(200);
    council.admin().get(NEWS).body("items[0].kind", equalTo("ORGANISATION_REINSTATED"));
  }

  @Test
  void shouldCheckACombinedAuthorityAgainOnceItHasCorrectedItsCouncils() {
    Org authority = Org.registered("Corrected Combined Authority", "COMBINED_AUTHORITY");
    Org council = Org.council("Corrected Council");
    Person.operator().post(path(authority) + "/refusal", REASON).statusCode(200);

    authority
        .admin()
        .put(
            path(authority) + "/constituents",
            "*",
            Map.of(
                "constituents",
                List.of(Map.of("organisationId", council.id(), "from", "2024-04-01"))))
        .statusCode(200)
        .body("refusalReason", nullValue());

    Person.operator().get("/api/v1/organisations/waiting").body("items.id", hasItem(id(authority)));
  }

  @Test
  void shouldKeepInTheAuditTrailWhyAnOrganisationWasRefusedAndSuspended() {
    Org refused = Org.registered("Recorded Refused Council", "DISTRICT");
    Org suspended = Org.council("Recorded Suspended Council");
    Person operator = Person.operator();
    operator.post(path(refused) + "/refusal", REASON).statusCode(200);
    operator.post(path(suspended) + "/suspension", REASON).statusCode(200);

    String reason = REASON.get("reason");
    operator
        .get("/api/v1/audit-entries?act=organisation.refused&about=" + refused.id())
        .body("items.details.reason", equalTo(List.of(reason)));
    operator
        .get("/api/v1/audit-entries?act=organisation.suspended&about=" + suspended.id())
        .body("items.details.reason", equalTo(List.of(reason)));
  }

  private static Map<String, Object> details(Org org) {
    return Map.of(
        "name", "Corrected Ltd", "kind", "SUPPLIER", "identifiers", List.of(Org.freshNumber()));
  }

  private static String id(Org org) {
    return org.id().toString();
  }

  private static String path(Org org) {
    return "/api/v1/organisations/" + org.id();
  }
}
