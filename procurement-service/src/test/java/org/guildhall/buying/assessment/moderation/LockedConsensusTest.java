package org.guildhall.buying.assessment.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.buying.assessment.evaluation.EvaluationProblem;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Prices are opened, and tenders ranked, on the scores that a moderator locked and the log states:
 * whoever only writes in the database can neither lock a consensus nor change a locked one.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class LockedConsensusTest {
  private static final List<String> CHANGES =
      List.of(
          "update consensus_score set score = 5 where procurement_id = '%s'",
          "update consensus_score set reason = 'Another' where procurement_id = '%s'",
          "insert into consensus_score select gen_random_uuid(), procurement_id, lot_id, tender_id,"
              + " criterion_id, 0, reason, revision + 1, moderator, moderator_name, recorded_at"
              + " from consensus_score where procurement_id = '%s'",
          "delete from consensus_score where procurement_id = '%s'",
          "delete from consensus_salt where procurement_id = '%s'");

  @Inject AgroalDataSource database;

  /** There is one log: nobody after this finds a statement missing in it. */
  @AfterAll
  static void theLogIsWholeAgain() {
    AssessmentScenarios.locked();
  }

  @Test
  void shouldNotOpenPricesOnALockThatNobodyMade() throws SQLException {
    JointAssessment joint = JointAssessment.sealed().scored();
    joint.agreesOnAll();
    write(
        "update panel set stage = 'AGREED', agreed_at = now(), agreed_by = 'x'"
            + " where procurement_id = '%s'",
        joint);

    proposesPrices(joint).spec(problem(EvaluationProblem.CONSENSUS_IN_DOUBT));
  }

  @Test
  void shouldOpenNothingOnScoresThatWereChangedAfterTheLock() throws SQLException {
    JointAssessment joint = AssessmentScenarios.locked();
    write("create table kept_score as select * from consensus_score", joint);
    write("create table kept_salt as select * from consensus_salt", joint);

    for (String change : CHANGES) {
      write(change, joint);
      proposesPrices(joint).spec(problem(EvaluationProblem.CONSENSUS_IN_DOUBT));
      joint
          .lead()
          .buyer()
          .get(joint.path() + "/ranking")
          .spec(problem(EvaluationProblem.CONSENSUS_IN_DOUBT));
      write("delete from consensus_score", joint);
      write("insert into consensus_score select * from kept_score", joint);
      write("delete from consensus_salt", joint);
      write("insert into consensus_salt select * from kept_salt", joint);
    }
    proposesPrices(joint).statusCode(200);
  }

  @Test
  void shouldNeitherRankNorAwardOnScoresThatWereChangedAfterPricesWereOpened() throws SQLException {
    JointAssessment joint = AssessmentScenarios.withOpenPrices();
    write("update consensus_score set score = 5 where procurement_id = '%s'", joint);

    joint
        .lead()
        .buyer()
        .get(joint.path() + "/ranking")
        .spec(problem(EvaluationProblem.CONSENSUS_IN_DOUBT));
    joint
        .lead()
        .buyer()
        .post(joint.path() + "/award-proposal", Map.of())
        .spec(problem(EvaluationProblem.CONSENSUS_IN_DOUBT));
  }

  @Test
  void shouldOpenThePriceOfATenderThatATableDeclaresOut() throws SQLException {
    JointAssessment joint = AssessmentScenarios.locked();
    declare(joint, "good", "FAILS_REQUIREMENTS");
    declare(joint, "cheap", "DISREGARDED");
    declare(joint, "expert", "EXCLUDED");

    joint.opened("PRICE");

    joint
        .lead()
        .buyer()
        .get(joint.path() + "/ranking")
        .statusCode(200)
        .body(
            "lots.collectMany { it.tenders }.findAll { it.pricePoints != null }.tenderId",
            containsInAnyOrder(ids(joint, "good", "cheap", "expert", "basic")));
  }

  @Test
  void shouldKeepThePriceSealedOfATenderThatATableDeclaresGoodEnough() throws SQLException {
    JointAssessment joint = AssessmentScenarios.locked();
    String poor = joint.tender("poor").id().toString();
    declare(joint, "poor", "ASSESSED");

    joint.opened("PRICE");

    assertThat(
            Database.of(database)
                .value(
                    "select count(*) from opened_envelope where envelope = 'PRICE' and tender_id ="
                        + " '"
                        + poor
                        + "'"))
        .isEqualTo("0");
  }

  @Test
  void shouldLockAgainWhatWasLockedBeforeTheLogStatedIt() throws SQLException {
    JointAssessment joint = AssessmentScenarios.locked();
    forget(joint);
    var moderator = joint.lead().buyer();
    moderator.get(joint.path()).statusCode(200).body("next.act", hasItem("MODERATE"));

    moderator.post(joint.path() + "/consensus/lock").statusCode(200).body("stage", is("AGREED"));

    moderator.get(joint.path()).statusCode(200).body("next.act", not(hasItem("MODERATE")));
    moderator.post(joint.path() + "/consensus/lock").spec(problem(KitProblem.ILLEGAL_STATE));
    joint.opened("PRICE");
    moderator.get(joint.path() + "/ranking").statusCode(200);
  }

  @Test
  void shouldRankNothingWhenTheStatementWasRemoved() throws SQLException {
    JointAssessment joint = AssessmentScenarios.withOpenPrices();
    forget(joint);

    joint
        .lead()
        .buyer()
        .get(joint.path() + "/ranking")
        .spec(problem(EvaluationProblem.CONSENSUS_IN_DOUBT));
  }

  private void declare(JointAssessment joint, String tender, String status) throws SQLException {
    Database.of(database)
        .executeTogether(
            "set local session_replication_role = replica",
            "update tender set status = '%s' where id = '%s'"
                .formatted(status, joint.tender(tender).id()));
  }

  private static String[] ids(JointAssessment joint, String... names) {
    return Stream.of(names).map(name -> joint.tender(name).id().toString()).toArray(String[]::new);
  }

  private static ValidatableResponse proposesPrices(JointAssessment joint) {
    return joint.lead().opener().post(joint.path() + "/openings", Map.of("envelope", "PRICE"));
  }

  /** As if it had been locked by a version that stated nothing, or as if somebody removed it. */
  private void forget(JointAssessment joint) throws SQLException {
    write(
        "delete from log_entry where subject_id = '%s' and note like 'guildhall consensus%%'",
        joint);
  }

  private void write(String change, JointAssessment joint) throws SQLException {
    Database.of(database)
        .executeTogether(
            "set local session_replication_role = replica",
            change.formatted(joint.buying().procurement()));
  }
}
