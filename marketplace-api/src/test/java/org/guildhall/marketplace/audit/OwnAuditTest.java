package org.guildhall.marketplace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.Test;

/** What administrators read of the audit trail: what their own people did. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class OwnAuditTest {

  @Test
  void shouldShowAnAdministratorWhatTheirPeopleDidAndNobodyElse() {
    Org council = Org.council("Own Council");
    Org supplier = Org.supplier("Supplier Ltd");
    Posted open = Posted.open(council, Posted.brief("An open one"));
    Handed handed = Handed.draft(open, supplier).submitted();
    String path = "/api/v1/organisations/" + council.id() + "/audit-entries";

    council
        .admin()
        .get(path + "?limit=100")
        .statusCode(200)
        .body("items.act", hasItems("organisation.registered", "challenge.published"))
        .body("items.act", not(hasItem("response.submitted")))
        .body("items.subjectId", not(hasItem(handed.id().toString())));
    council
        .admin()
        .get(path + "?about=" + open.id())
        .body("items.organisationId", everyItem(equalTo(council.id().toString())))
        .body("items.act", hasItem("challenge.published"));
    assertThat(
            supplier
                .admin()
                .get("/api/v1/organisations/" + supplier.id() + "/audit-entries/export")
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .extract()
                .asString())
        .contains(handed.id().toString())
        .doesNotContain("challenge.published");
    supplier.admin().get(path).spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    council.member(Role.AUTHOR).get(path).spec(problem(KitProblem.NOT_PERMITTED));
  }
}
