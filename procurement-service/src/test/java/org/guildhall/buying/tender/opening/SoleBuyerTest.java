package org.guildhall.buying.tender.opening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Where one authority alone is left to buy, two people of it open (ADR 25). */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class SoleBuyerTest {
  @Inject AgroalDataSource database;

  /** Nobody could ever open what came in time, otherwise. */
  @Test
  void shouldLetAnotherPersonOfTheAuthorityThatAloneBuysApprove() throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding.in(buying).submitted("9.00");
    // As it was published before two members had to be left: no operation leads there any more.
    execute(
        "delete from participant where not lead and procurement_id = '%s'"
            .formatted(buying.procurement()));
    buying.passDeadline();
    Person first = buying.lead().opener();
    Person second = Marketplace.member(buying.lead().id(), "Second opener", Role.OPENER);
    Marketplace.awaitMembership(second);
    String id = proposed(buying);

    approve(first, id).spec(problem(OpeningProblem.ANOTHER_AUTHORITY_NEEDED));
    approve(buying.others().getFirst().opener(), id).spec(problem(KitProblem.NOT_FOUND));
    first.get("/api/v1/me/tasks").body("kind", not(hasItem("opening.approval")));
    second.get("/api/v1/me/tasks").body("kind", hasItem("opening.approval"));
    second
        .get(buying.procurementPath())
        .body("next.findAll { it.you }.act", contains("APPROVE_QUALITY_OPENING"));
    approve(second, id).statusCode(200).body("status", is("OPENED")).body("opened", is(1));
  }

  @Test
  void shouldNeverTakeAnAuthorityForTheOnlyOneThatIsNot() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    buying.passDeadline();
    String id = proposed(buying);

    assertThatThrownBy(
            () -> execute("update opening set sole_buyer = true where id = '%s'".formatted(id)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("has several buyers");
  }

  private static String proposed(JointBuying buying) {
    return buying
        .lead()
        .opener()
        .post(buying.procurementPath() + "/openings", Map.of("envelope", "QUALITY"))
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static ValidatableResponse approve(Person opener, String opening) {
    return opener.post("/api/v1/openings/" + opening + "/approval");
  }

  private void execute(String sql) throws SQLException {
    Database.of(database).execute(sql);
  }
}
