package org.guildhall.buying.consortium.view;

import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the members agree is read by those who have joined or may, and by nobody else. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class WhoReadsAConsortiumTest {

  @ParameterizedTest
  @CsvSource({"INVITED, refusal", "JOINED, withdrawal"})
  void shouldShowNothingOfItAnyLongerToACouncilThatIsNotComing(Stage stage, String act) {
    JointBuying buying = Scenarios.at(stage, 3);
    var council = buying.others().getFirst();
    Person gone = act.equals("refusal") ? council.buyer() : council.approver();
    Person staying = buying.others().getLast().approver();
    gone.get(buying.consortiumPath() + "/demand").statusCode(200);

    gone.post(buying.consortiumPath() + "/" + act, Map.of("reason", "No budget")).statusCode(200);
    buying
        .lead()
        .buyer()
        .put(buying.consortiumPath() + "/agreement", Map.of("text", "We buy together."))
        .statusCode(200);

    for (String inside : new String[] {"/demand", "/estimate"}) {
      gone.get(buying.consortiumPath() + inside).spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
      staying.get(buying.consortiumPath() + inside).statusCode(200);
    }
    gone.get(buying.consortiumPath())
        .statusCode(200)
        .body("agreement.text", nullValue())
        .body("members.findAll { it.reason != null }", empty())
        .body("next", empty());
    staying
        .get(buying.consortiumPath())
        .body("agreement.text", equalTo("We buy together."))
        .body("next", not(empty()));
  }

  @Test
  void shouldShowOnlyToItselfWhatACouncilIsInvitedTo() {
    var buying = Scenarios.at(Stage.INVITED, 2);
    var invited = buying.others().getFirst();
    var path = "/api/v1/consortia?member=" + invited.id();

    Person.anybody().get(path).then().body("items", hasSize(0));
    buying.lead().approver().get(path).body("items", hasSize(0));
    invited
        .approver()
        .get(path)
        .statusCode(200)
        .body("items.id", contains(buying.consortium().toString()));
  }
}
