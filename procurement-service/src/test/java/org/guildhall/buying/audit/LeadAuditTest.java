package org.guildhall.buying.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** What the lead reads of the audit trail, and what nobody learns from it. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class LeadAuditTest {

  @Test
  void shouldShowTheLeadWhoDidWhatInItsProcurement() {
    JointBuying buying = Scenarios.tendering();
    Person buyer = buying.lead().buyer();

    buyer
        .get(buying.procurementPath() + "/audit-entries?limit=100")
        .statusCode(200)
        .body("items.act", hasItems("procurement.planned", "notice.prepared", "notice.approved"))
        .body("items.act", not(hasItem("consortium.formed")))
        .body("items.organisationName", hasItem(buying.lead().name()))
        .body("items.personName", hasItem(buyer.name()));
    buyer
        .get(buying.consortiumPath() + "/audit-entries?limit=100")
        .statusCode(200)
        .body(
            "items.act", hasItems("consortium.formed", "consortium.joined", "procurement.planned"));
    buyer
        .get(buying.procurementPath() + "/audit-entries?act=audit.read")
        .body("items.person", hasItem(buyer.subject()));
  }

  @Test
  void shouldShowItToNobodyButTheLead() {
    JointBuying buying = Scenarios.tendering();
    Organisation supplier = Marketplace.supplier("Curious Ltd " + UUID.randomUUID());

    for (String path : new String[] {buying.procurementPath(), buying.consortiumPath()}) {
      for (String what : new String[] {"/audit-entries", "/audit-entries/export"}) {
        buying
            .others()
            .getFirst()
            .buyer()
            .get(path + what)
            .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
        supplier.bidder().get(path + what).spec(problem(KitProblem.NOT_PERMITTED));
        Person.operator().get(path + what).spec(problem(KitProblem.ACTING_FOR_REQUIRED));
      }
    }
  }

  @Test
  void shouldNotShowTheLeadWhoTenderedBeforeTheOpening() {
    JointAssessment joint = AssessmentScenarios.sealedWith(0);
    String seen = everything(joint.lead().buyer(), joint.path());
    seen += everything(joint.lead().buyer(), joint.buying().consortiumPath());

    assertThat(seen).contains("procurement.planned");
    for (var tender : joint.tenders().values()) {
      assertThat(seen)
          .doesNotContain(
              tender.id().toString(),
              tender.supplier().id().toString(),
              tender.supplier().name(),
              tender.supplier().bidder().subject());
    }
  }

  @Test
  void shouldNotShowTheLeadWhoAskedNorHowSomebodyVotes() {
    JointBuying buying = Scenarios.tendering();
    Organisation asker = Marketplace.supplier("Asking Ltd " + UUID.randomUUID());
    asker
        .bidder()
        .post(buying.procurementPath() + "/questions", Map.of("text", "What is meant by that?"))
        .statusCode(200);

    String seen = everything(buying.lead().buyer(), buying.procurementPath());
    seen += everything(buying.lead().buyer(), buying.consortiumPath());

    assertThat(seen)
        .contains("decision.voted")
        .doesNotContain("question.asked", asker.id().toString(), asker.bidder().subject())
        .doesNotContain("option");
    Person.operator()
        .get("/api/v1/audit-entries?about=" + buying.procurement() + "&act=question.asked")
        .statusCode(200)
        .body("items[0].organisationName", equalTo(asker.name()));
  }

  private static String everything(Person lead, String path) {
    String page = lead.get(path + "/audit-entries?limit=100").statusCode(200).extract().asString();
    String file =
        lead.get(path + "/audit-entries/export")
            .statusCode(200)
            .contentType("text/csv; charset=utf-8")
            .extract()
            .asString();
    return page + file;
  }
}
