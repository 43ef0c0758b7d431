package org.guildhall.buying.procurement.publication;

import static org.guildhall.buying.fixture.Stage.PLANNED;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** What one authority alone would buy could never be opened: it takes two. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class EnoughBuyersTest {

  @Test
  void shouldNotSubmitAPlanOfTheLeadAlone() {
    var buying = Scenarios.at(PLANNED, 2);
    theOtherLeaves(buying);

    buying
        .lead()
        .buyer()
        .post(buying.procurementPath() + "/submission")
        .spec(problem(ProcurementProblem.NOT_READY_TO_PUBLISH, "members"))
        .body("fields.message", hasItem(containsString("form a consortium with another")));
  }

  @Test
  void shouldSayInThePreviewThatTheOthersHaveLeft() {
    var buying = Scenarios.at(SUBMITTED, 2);
    theOtherLeaves(buying);
    var approver = buying.lead().approver();

    approver
        .get(buying.draft(NoticeType.TENDER_NOTICE).orElseThrow())
        .body("problems.field", hasItem("members"));

    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(409);
  }

  private static void theOtherLeaves(JointBuying buying) {
    buying
        .others()
        .getFirst()
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "We buy alone."))
        .statusCode(200);
  }
}
