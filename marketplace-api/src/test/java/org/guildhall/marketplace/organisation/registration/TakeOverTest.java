package org.guildhall.marketplace.organisation.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.junit.jupiter.api.Test;

/** An organisation that is known from notices is taken over instead of doubled. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class TakeOverTest {

  @Inject AgroalDataSource database;
  @Inject RecordImportedOrganisations imports;

  private UUID imported(Identifier known) {
    return imports
        .record(
            List.of(
                new OrganisationDetails(
                    "AS THE NOTICE WROTE IT",
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

  @Test
  void shouldTakeOverAnImportedOrganisationInsteadOfDoublingIt() {
    Map<String, String> number = Org.freshNumber();
    var known = new Identifier("GB-COH", number.get("id"));
    UUID imported = imported(known);

    Person owner = Person.called("Olu Owner");
    owner
        .get("/api/v1/organisations?q=" + number.get("id"))
        .statusCode(200)
        .body("items.id", contains(imported.toString()))
        .body("items[0].origin", equalTo("IMPORTED"));
    owner
        .asks()
        .body(Map.of("name", "Proper Ltd", "kind", "SUPPLIER", "identifiers", List.of(number)))
        .post("/api/v1/organisations")
        .then()
        .statusCode(201)
        .body("id", equalTo(imported.toString()))
        .body("name", equalTo("AS THE NOTICE WROTE IT"))
        .body("stated.name", equalTo("Proper Ltd"))
        .body("origin", equalTo("REGISTERED"));

    assertThat(Outboxed.typesAbout(database, imported))
        .containsExactly("organisation.registered", "organisation.amended");
    Person.called("Late Comer")
        .asks()
        .body(Map.of("name", "Again", "kind", "SUPPLIER", "identifiers", List.of(number)))
        .post("/api/v1/organisations")
        .then()
        .spec(problem(OrganisationProblem.IDENTIFIER_IN_USE));
  }

  @Test
  void shouldTakeOverTheOrganisationThatWasFoundByWhoStatesWhatNoticesKnowItBy() {
    Map<String, String> number = Org.freshNumber();
    UUID imported = imported(new Identifier("GB-COH", number.get("id")));
    Map<String, String> added = Org.freshNumber();
    String path = "/api/v1/organisations/" + imported + "/takeover";
    Map<String, Object> details =
        Map.of("name", "Proper Ltd", "kind", "SUPPLIER", "identifiers", List.of(number, added));
    Person.called("Sid Squatter")
        .asks()
        .body(Map.of("name", "Proper Ltd", "kind", "SUPPLIER", "identifiers", List.of(added)))
        .post(path)
        .then()
        .spec(problem(KitProblem.INVALID_INPUT))
        .body("fields.field", contains("identifiers"));

    Map<String, String> others = Org.freshNumber();
    imported(new Identifier("GB-COH", others.get("id")));
    Person.called("Olga Other")
        .asks()
        .body(Map.of("name", "Wrong", "kind", "SUPPLIER", "identifiers", List.of(others)))
        .post(path)
        .then()
        .spec(problem(OrganisationProblem.IDENTIFIER_IN_USE));

    Person.called("Olu Owner")
        .asks()
        .body(details)
        .post(path)
        .then()
        .statusCode(201)
        .body("id", equalTo(imported.toString()))
        .body("stated.identifiers.id", hasItems(number.get("id"), added.get("id")));
    Person.called("Late Comer")
        .asks()
        .body(Map.of("name", "Again", "kind", "SUPPLIER"))
        .post(path)
        .then()
        .spec(problem(OrganisationProblem.IDENTIFIER_IN_USE));
  }
}
