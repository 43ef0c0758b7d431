package org.guildhall.buying.award.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.CountedKeys;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** What was decided is stored: read without opening a tender, and entered for earlier awards. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class StoredSharesTest {
  private static final String OF_PROCUREMENT =
      "share_id in (select s.id from award_share s join lot_award a on a.id = s.lot_award_id join"
          + " award_proposal p on p.id = a.proposal_id where p.procurement_id = '%s')";

  @Inject AgroalDataSource database;
  @Inject EarlierShares earlierShares;

  @Test
  void shouldTellWhatWasDecidedAndWhatWaitsWithoutOpeningATender() {
    JointAssessment joint = AssessmentScenarios.withOpenPrices();
    Person buyer = joint.lead().buyer();
    assertThat(opened(() -> buyer.get(joint.path() + "/ranking").statusCode(200))).isPositive();

    assertThat(opened(() -> buyer.get("/api/v1/me/tasks").body("kind", hasItem("award.propose"))))
        .isZero();
    assertThat(opened(() -> joint.evaluator(0).get("/api/v1/evaluations/mine").statusCode(200)))
        .isZero();
    buyer.post(joint.path() + "/award-proposal", Map.of()).statusCode(200);
    assertThat(opened(() -> buyer.get(joint.path() + "/savings").statusCode(200))).isZero();
    joint.decided("Award as proposed");
    buyer.post(joint.path() + "/assessment-summaries").statusCode(200);
    joint.buying().approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
    assertThat(
            opened(() -> {
              joint.passStandstill();
              joint.signed();
              joint.detailed().statusCode(200);
            }))
        .isZero();
    for (String page : List.of("", "/award", "/savings", "/split", "/contracts")) {
      assertThat(opened(() -> Person.anybody().get(joint.path() + page).then().statusCode(200)))
          .as(page)
          .isZero();
    }
    assertThat(opened(() -> joint.lead().approver().get("/api/v1/me/tasks").statusCode(200)))
        .isZero();
  }

  @Test
  void shouldEnterTheSharesOfAnAwardMadeBeforeTheUpgradeOnce() throws Exception {
    JointAssessment joint = AssessmentScenarios.withOpenPrices().proposed();
    String split = told(joint, "/split");
    String savings = told(joint, "/savings");
    forgetShares(joint);
    assertThat(told(joint, "/split")).isNotEqualTo(split);

    replicasStartTogether();

    assertThat(told(joint, "/split")).isEqualTo(split);
    assertThat(told(joint, "/savings")).isEqualTo(savings);
    assertThat(earlierShares.storeAll()).isZero();
  }

  private void replicasStartTogether() throws InterruptedException, ExecutionException {
    try (var replicas = Executors.newFixedThreadPool(2)) {
      Callable<Integer> start = earlierShares::storeAll;
      for (Future<Integer> started : replicas.invokeAll(List.of(start, start))) {
        assertThat(started.get()).isNotNegative();
      }
    }
  }

  /** As it was when only the proposal was stored. */
  private void forgetShares(JointAssessment joint) throws SQLException {
    String mine = OF_PROCUREMENT.formatted(joint.buying().procurement());
    Database.of(database)
        .execute(
            "alter table award_share_item disable trigger append_only",
            "alter table award_share disable trigger append_only",
            "create temporary table forgotten as select distinct share_id as id from"
                + " award_share_item where "
                + mine,
            "delete from award_share_item where share_id in (select id from forgotten)",
            "delete from award_share where id in (select id from forgotten)",
            "drop table forgotten",
            "alter table award_share_item enable trigger append_only",
            "alter table award_share enable trigger append_only");
  }

  private static String told(JointAssessment joint, String what) {
    return joint.lead().buyer().get(joint.path() + what).statusCode(200).extract().asString();
  }

  /** How many envelopes are opened meanwhile. */
  private static long opened(Runnable act) {
    long before = CountedKeys.unwrapped();
    act.run();
    return CountedKeys.unwrapped() - before;
  }
}
