package org.guildhall.buying.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.guildhall.buying.fixture.Stage.INVITED;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.operations.Management;
import org.junit.jupiter.api.Test;

/** What is to be told is found each time it comes about, and whatever else goes wrong. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class LetterCausesTest {

  private static final Pattern INDEX =
      Pattern.compile("Index (?:Only )?Scan (?:Backward )?using (\\w+)");

  @Inject TellLetters tell;
  @Inject LetterCauses causes;
  @Inject LetterDelay delay;
  @Inject AgroalDataSource database;

  @Test
  void shouldTellOfEachTimeAPlanIsSentBackAlthoughTheReasonIsTheSame() {
    JointBuying buying = Scenarios.at(SUBMITTED, 2);
    sentBack(buying);
    assertThat(told("PLAN_SENT_BACK", buying.procurement())).hasSize(1);

    buying.lead().buyer().post(buying.procurementPath() + "/submission").statusCode(200);
    sentBack(buying);

    assertThat(told("PLAN_SENT_BACK", buying.procurement())).hasSize(2);
    assertThat(told("PLAN_SENT_BACK", buying.procurement())).hasSize(2);
  }

  private static void sentBack(JointBuying buying) {
    buying
        .lead()
        .approver()
        .post(buying.procurementPath() + "/return", Map.of("reason", "The lots are too large"))
        .statusCode(200);
  }

  @Test
  void shouldTellACouncilThatItIsInvitedAgainAndOfAnAgreementThatIsAsItWasBefore() {
    JointBuying buying = Scenarios.at(INVITED, 2);
    Organisation other = buying.others().getFirst();
    assertThat(told("CONSORTIUM_INVITATION", buying.consortium())).hasSize(1);
    buying.joined();
    agreement(buying, "We buy together.");
    assertThat(told("AGREEMENT_TO_ACCEPT", buying.consortium())).hasSize(2);

    agreement(buying, "We buy apart.");
    assertThat(told("AGREEMENT_TO_ACCEPT", buying.consortium())).hasSize(4);
    agreement(buying, "We buy together.");
    assertThat(told("AGREEMENT_TO_ACCEPT", buying.consortium())).hasSize(6);

    other
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "No money"))
        .statusCode(200);
    SandboxClock.advance(Duration.ofMinutes(1));
    Map<String, List<UUID>> again = Map.of("organisationIds", List.of(other.id()));
    buying.lead().buyer().post(buying.consortiumPath() + "/invitations", again).statusCode(200);
    assertThat(told("CONSORTIUM_INVITATION", buying.consortium())).hasSize(2);
  }

  private static void agreement(JointBuying buying, String text) {
    buying
        .lead()
        .buyer()
        .put(buying.consortiumPath() + "/agreement", Map.of("text", text))
        .statusCode(200);
  }

  @Test
  void shouldTellAnEvaluatorWhoIsAppointedAgain() {
    JointAssessment joint = JointAssessment.sealed();
    UUID procurement = joint.buying().procurement();
    joint.opened("QUALITY");
    assertThat(told("TENDERS_TO_EVALUATE", procurement)).hasSize(3);

    joint.replaced();
    joint.appointed();

    assertThat(told("TENDERS_TO_EVALUATE", procurement))
        .hasSize(4)
        .filteredOn(letter -> letter.onlyPeople().contains(joint.evaluator(2).subject()))
        .hasSize(2);
  }

  @Test
  void shouldTellTheOthersWhileOneKindCannotBeFoundAndThatOneLaterHoweverLongItTook()
      throws SQLException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding bidding = Bidding.in(buying).started();
    UUID question = answered(buying, bidding);
    Database owner = Database.of(database);
    owner.execute("alter table answer rename to answer_elsewhere");
    try {
      assertThatThrownBy(() -> tell.run()).isInstanceOf(IllegalStateException.class);
      assertThat(known("PROCUREMENT_PUBLISHED", buying.procurement())).hasSize(1);
      SandboxClock.advance(Duration.ofDays(6));
      assertThatThrownBy(() -> tell.run()).isInstanceOf(IllegalStateException.class);
    } finally {
      owner.execute("alter table answer_elsewhere rename to answer");
    }

    assertThat(told("BIDDERS_QUESTION_ANSWERED", question)).hasSize(1);
    assertThat(told("PROCUREMENT_PUBLISHED", buying.procurement())).hasSize(1);
  }

  private static UUID answered(JointBuying buying, Bidding bidding) {
    String questions = buying.procurementPath() + "/questions";
    String question =
        bidding
            .bidder()
            .post(questions, Map.of("text", "Which languages?"))
            .statusCode(200)
            .extract()
            .path("id");
    buying
        .lead()
        .buyer()
        .post(questions + "/" + question + "/answer", Map.of("text", "English and Welsh"))
        .statusCode(200);
    return UUID.fromString(question);
  }

  @Test
  void shouldSayWhichKindIsNotFoundAnyMoreAndStayInUse() throws SQLException {
    look();
    health("");

    Database.of(database)
        .execute(
            "update letter_cause_look set looked_at = looked_at - interval '1 hour'"
                + " where kind = 'VOTE_WANTED'");
    health("VOTE_WANTED");

    look();
    health("");
  }

  private void health(String late) {
    delay.run();
    String letters = "checks.find { it.name == 'letters' }";
    var ready = Management.given().get("/health/ready").then().statusCode(200).extract().jsonPath();
    assertThat(ready.getString(letters + ".data.late")).isEqualTo(late);
    assertThat(ready.getBoolean(letters + ".data.degraded")).isEqualTo(!late.isEmpty());
  }

  /** Every few seconds, and in an installation of many procurements. */
  @Test
  void shouldReadNoTableWholeToFindWhatIsToBeTold() throws SQLException {
    List<String> whole = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // What a large database makes the planner do.
      for (String method : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
        statement.execute("set local enable_" + method + " = off");
      }
      List<String> partial =
          column(statement, "select indexrelid::regclass from pg_index where indpred is not null");
      for (String kind : causes.kinds()) {
        String query = causes.query(kind).replace("?", "'" + kind + "'");
        readsWhole(column(statement, "explain " + query), partial)
            .forEach(step -> whole.add(kind + ": " + step));
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    assertThat(whole).isEmpty();
  }

  /** An index of what waits may be read whole, and the table that has one row. */
  private static List<String> readsWhole(List<String> plan, List<String> partial) {
    List<String> whole = new ArrayList<>();
    for (int line = 0; line < plan.size(); line++) {
      String step = plan.get(line).strip();
      Matcher index = INDEX.matcher(step);
      boolean byIndex = index.find();
      boolean byCondition =
          line + 1 < plan.size() && plan.get(line + 1).strip().startsWith("Index Cond:");
      if ((step.contains("Seq Scan") || byIndex && !byCondition)
          && !step.contains("letters_begin")
          && !(byIndex && partial.contains(index.group(1)))) {
        whole.add(step);
      }
    }
    return whole;
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private List<CausedLetter> told(String kind, UUID about) {
    look();
    return known(kind, about);
  }

  private List<CausedLetter> known(String kind, UUID about) {
    return causes
        .foundAfter(Instant.EPOCH)
        .filter(letter -> letter.kind().equals(kind) && letter.aboutId().equals(about))
        .toList();
  }

  /** Connections from before the scenario was set back are closed when they are first used. */
  private void look() {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> {
          tell.run();
          return true;
        });
  }
}
