package org.guildhall.buying.notice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Whoever approves could else publish what only they have seen. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ApprovedAsPreparedTest {

  @Test
  void shouldPublishNoOtherValueThanWasPrepared() {
    var buying = Scenarios.at(SUBMITTED, 2);
    var buyer = buying.lead().buyer();
    preview(buying).body("problems", hasSize(0));

    var more = Map.of("net", 4_000_000, "reason", "Prices have risen.");
    buyer.put(buying.consortiumPath() + "/estimate", more).statusCode(200);

    refused(buying);
    buyer.post(buying.procurementPath() + "/submission").statusCode(200);
    preview(buying).body("problems", hasSize(0));
    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);
    assertThat(buying.view().getFloat("value.net")).isEqualTo(4_000_000f);
  }

  @Test
  void shouldPublishNoDocumentThatCameAfterwards() {
    var buying = Scenarios.at(SUBMITTED, 2);
    buying
        .lead()
        .buyer()
        .uploads(
            buying.procurementPath() + "/documents",
            "late.csv",
            "a,b".getBytes(StandardCharsets.UTF_8))
        .statusCode(201);

    refused(buying);
  }

  @Test
  void shouldPublishForNoOtherMembersThanWerePrepared() {
    var buying = Scenarios.at(SUBMITTED, 3);
    buying
        .others()
        .getFirst()
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "Too late for us."))
        .statusCode(200);

    refused(buying);
  }

  private static void refused(JointBuying buying) {
    preview(buying).body("problems[0].message", startsWith("What the notice says has changed"));
    buying.approvesNotice(NoticeType.TENDER_NOTICE).spec(problem(NoticeProblem.NOTICE_CHANGED));
  }

  private static ValidatableResponse preview(JointBuying buying) {
    return buying
        .lead()
        .approver()
        .get(buying.draft(NoticeType.TENDER_NOTICE).orElseThrow())
        .statusCode(200);
  }
}
