package org.guildhall.marketplace.organisation.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.junit.jupiter.api.Test;

/** Nobody has us write to strangers in our name; in tests the limits are lower than else. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class InvitationLimitsTest {

  private static final int OPEN = 5;
  private static final int OF_AN_ORGANISATION = 40;
  private static final int BY_A_PERSON = 50;

  @Inject AgroalDataSource database;

  @Test
  void shouldWriteToNobodyForAnOrganisationThatNobodyHasVerifiedButGiveItsAdministratorTheLink()
      throws SQLException {
    Org org = Org.registered("Your bank", "SUPPLIER");
    Person colleague = person();

    ValidatableResponse invited =
        invite(org, colleague.email())
            .statusCode(201)
            .body("sent", is(false))
            .body("token", notNullValue());

    assertThat(letters(invited)).isZero();
    colleague
        .post("/api/v1/invitations/accept", Map.of("token", invited.extract().path("token")))
        .statusCode(200);
    org.verified();
    assertThat(letters(invite(org, person().email()).body("sent", is(true)))).isOne();
  }

  @Test
  void shouldWriteToAnAddressAFewTimesADayOnly() throws SQLException {
    Org org = Org.council("Insisting Council");
    String email = person().email();
    for (int time = 1; time <= 3; time++) {
      assertThat(letters(invite(org, email).body("sent", is(true)))).isOne();
    }

    assertThat(letters(invite(org, email.toUpperCase(Locale.ROOT)).statusCode(201))).isZero();
  }

  @Test
  void shouldLetSoManyInvitationsWaitAndNoMore() {
    Org org = Org.council("Crowded Council");
    String last = "";
    for (int number = 1; number <= OPEN; number++) {
      last = invite(org, person().email()).statusCode(201).extract().path("id");
    }
    invite(org, person().email()).spec(problem(InvitationProblem.TOO_MANY_INVITATIONS));

    org.admin()
        .asks()
        .delete("/api/v1/organisations/" + org.id() + "/invitations/" + last)
        .then()
        .statusCode(204);
    invite(org, person().email()).statusCode(201);
  }

  @Test
  void shouldCountWhatAnOrganisationHasWrittenWithinADayWhateverBecameOfIt() {
    Org org = Org.council("Busy Council");
    String email = person().email();
    for (int number = 1; number <= OF_AN_ORGANISATION; number++) {
      invite(org, email).statusCode(201);
    }

    invite(org, email).spec(problem(InvitationProblem.TOO_MANY_INVITATIONS));
  }

  @Test
  void shouldCountWhatAPersonHasWrittenForAllTheirOrganisations() {
    Person founder = person();
    for (int number = 1; number <= 2; number++) {
      String council = founded(founder);
      String email = person().email();
      for (int invited = 1; invited <= BY_A_PERSON / 2; invited++) {
        invite(founder, council, email).statusCode(201);
      }
    }

    invite(founder, founded(founder), person().email())
        .spec(problem(InvitationProblem.TOO_MANY_INVITATIONS));
  }

  private static String founded(Person founder) {
    Map<String, Object> council =
        Map.of("name", "A Council", "kind", "UNITARY", "identifiers", List.of(Org.freshNumber()));
    return founder.post("/api/v1/organisations", council).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse invite(Person founder, String council, String email) {
    return founder
        .actingFor(UUID.fromString(council))
        .post(
            "/api/v1/organisations/" + council + "/invitations",
            Map.of("email", email, "roles", List.of("AUTHOR")));
  }

  private static Person person() {
    return Person.called("Invited " + UUID.randomUUID());
  }

  private static String path(Org org) {
    return "/api/v1/organisations/" + org.id() + "/invitations";
  }

  private static ValidatableResponse invite(Org org, String email) {
    return org.admin().post(path(org), Map.of("email", email, "roles", List.of("ADMIN")));
  }

  private int letters(ValidatableResponse invited) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select count(*) from letter where about_id = ?")) {
      select.setObject(1, UUID.fromString(invited.extract().path("id")));
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
