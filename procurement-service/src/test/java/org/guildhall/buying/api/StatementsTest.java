package org.guildhall.buying.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.junit.jupiter.api.Test;

/** How many statements a hot read sends, whatever the number of members, lots and criteria. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class StatementsTest {
  @Inject AgroalDataSource database;
  @Inject OpenedTenders openedTenders;

  @Test
  void shouldReadWithAFixedNumberOfStatements() {
    var buying = JointBuying.of(4).published();
    String ocid = buying.view().getString("ocid");

    assertStatements(Person.anybody(), "/api/v1/procurements", 1);
    assertStatements(Person.anybody(), "/api/v1/consortia", 1);
    assertStatements(Person.anybody(), "/api/v1/notices", 1);
    assertStatements(Person.anybody(), "/api/v1/ocds/" + ocid, 1);
    assertStatements(Person.anybody(), buying.consortiumPath(), 3);
    // Whom the reader acts for and holds which roles, and what the members were asked.
    assertStatements(buying.lead().buyer().asks(), buying.consortiumPath(), 6);
    assertStatements(Person.anybody(), buying.procurementPath(), 9);
    assertStatements(Person.anybody(), buying.procurementPath() + "/questions", 3);
  }

  @Test
  void shouldReadAnAssessmentWithAsManyStatementsForAnyNumberOfTenders() {
    var few = counted(JointAssessment.sealed());
    var many = counted(AssessmentScenarios.sealedWith(4));

    // One more or less, because the roles of a person are remembered for some seconds only; a
    // statement for each tender would be at least four more.
    assertThat(many.keySet()).isEqualTo(few.keySet());
    many.forEach((read, count) ->
        assertThat(count).as(read).isBetween(few.get(read) - 1, few.get(read) + 1));
    assertThat(few.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(16));
  }

  /** Statements of each read, on the way through an assessment. */
  private Map<String, Long> counted(JointAssessment joint) {
    var counts = new TreeMap<String, Long>();
    var buyer = joint.lead().buyer();
    joint.scored();
    String sheet = "/api/v1/evaluations/" + joint.buying().procurement();
    counts.put("sheet", count(joint.evaluator(0), sheet));
    counts.put("my evaluations", count(joint.evaluator(0), "/api/v1/evaluations/mine"));
    counts.put("moderation", count(buyer, joint.path() + "/moderation"));
    counts.put("opened tenders", count(joint.lead().opener(), joint.path() + "/opened-tenders"));
    joint.agreed();
    counts.put("moderation agreed", count(buyer, joint.path() + "/moderation"));
    counts.put("ranking", count(buyer, joint.path() + "/ranking"));
    var statements = StatementCount.begin(database);
    openedTenders.biddersOf(joint.buying().procurement());
    counts.put("opened tenders without content", statements.count());
    return counts;
  }

  /** Every feature asks at once for what waits in all procurements of a person. */
  @Test
  void shouldListTasksWithAsManyStatementsForAnyNumberOfProcurements() {
    var first = JointAssessment.sealed();
    var councils = first.buying().councils();
    var one = countedTasks(List.of(first));
    var three =
        countedTasks(
            List.of(
                JointAssessment.sealed(JointBuying.by(councils).published()),
                JointAssessment.sealed(JointBuying.by(councils).published())));

    // One more or less, because the roles of a person are remembered for some seconds only.
    assertThat(three.keySet()).isEqualTo(one.keySet());
    three.forEach((read, count) ->
        assertThat(count).as(read).isBetween(one.get(read) - 1, one.get(read) + 1));
  }

  /** Statements of each person's list of tasks, on the way to a decided award. */
  private Map<String, Long> countedTasks(List<JointAssessment> joint) {
    var counts = new TreeMap<String, Long>();
    countTasks(counts, "sealed", joint.getFirst());
    joint.forEach(JointAssessment::scored);
    countTasks(counts, "scored", joint.getFirst());
    joint.forEach(JointAssessment::approved);
    countTasks(counts, "approved", joint.getFirst());
    return counts;
  }

  private void countTasks(Map<String, Long> counts, String state, JointAssessment joint) {
    var lead = joint.lead();
    for (var person : List.of(lead.buyer(), lead.approver(), lead.opener(), joint.evaluator(0))) {
      var everywhere = new Person(person.subject(), person.name(), person.token(), null);
      counts.put(state + ": " + person.name().split(" ")[0], count(everywhere, "/api/v1/me/tasks"));
    }
  }

  /**
   * Of a reader whose roles are remembered: who asks for the first time looks them up. The fewest
   * of several: meanwhile letters may be told of what has happened.
   */
  private long count(Person reader, String path) {
    reader.get(path).statusCode(200);
    return IntStream.range(0, 3).mapToLong(each -> counted(reader, path)).min().orElseThrow();
  }

  private long counted(Person reader, String path) {
    var request = reader.asks();
    var statements = StatementCount.begin(database);
    request.get(path).then().statusCode(200);
    return statements.count();
  }

  private void assertStatements(RequestSpecification request, String path, int most) {
    var statements = StatementCount.begin(database);
    request.get(path).then().statusCode(200);
    assertThat(statements.count()).as(path + "\n" + statements).isLessThanOrEqualTo(most);
  }
}
