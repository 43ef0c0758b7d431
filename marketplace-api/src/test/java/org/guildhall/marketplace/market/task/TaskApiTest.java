package org.guildhall.marketplace.market.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class TaskApiTest {

  private static final String TASKS = "/api/v1/me/tasks";

  @Inject AgroalDataSource database;

  @Test
  void shouldBringAChallengeFromTaskToTask() {
    Posted posted = Posted.draft();
    posted.approver().get(TASKS).body("", hasSize(0));

    posted.submitted();
    posted.approver().get(TASKS).body("kind", equalTo(List.of("REVIEW_CHALLENGE")));
    posted.author().get(TASKS).body("", hasSize(0));
    posted.approver().post(posted.path("/return"), Map.of("reason", "no")).statusCode(200);
    posted.author().get(TASKS).body("kind", equalTo(List.of("REVISE_CHALLENGE")));
    posted.submitted().published();
    posted.author().get(TASKS).body("", hasSize(0));
    posted.closed();
    posted.author().get(TASKS).body("kind", equalTo(List.of("RECORD_OUTCOME")));
  }

  @Test
  void shouldNotAskAnybodyToReviewWhatTheyWrote() {
    Org council = Org.council("Two Hats Council");
    Person both = council.member(Role.AUTHOR, Role.APPROVER);
    String id =
        both.post("/api/v1/challenges", Posted.brief("Bins")).statusCode(201).extract().path("id");
    both.post("/api/v1/challenges/" + id + "/submission").statusCode(200);

    both.get(TASKS).body("", hasSize(0));
    council.member(Role.APPROVER).get(TASKS).body("subject.id", equalTo(List.of(id)));
  }

  @Test
  void shouldAskTheCouncilForAnswersAndAssessmentsWithOneStatement() {
    Posted posted = Posted.open();
    Handed handed = Handed.draft(posted);
    handed.bidder().get(TASKS).body("kind", equalTo(List.of("FINISH_RESPONSE")));
    handed.submitted();
    handed.bidder().get(TASKS).body("", hasSize(0));
    handed.bidder().post(posted.path("/questions"), Map.of("text", "Why?")).statusCode(201);

    StatementCount statements = StatementCount.begin(database);
    var tasks = posted.author().asks().get(TASKS).then().statusCode(200);
    assertThat(statements.count()).as(statements.toString()).isLessThanOrEqualTo(2);
    tasks.body("kind", hasItem("ANSWER_QUESTION")).body("kind", hasItem("ASSESS_RESPONSE"));
    posted
        .author()
        .post(handed.path("/assessment"), Map.of("shortlisted", false, "feedback", "no"))
        .statusCode(200);
    posted.author().get(TASKS).body("kind", equalTo(List.of("ANSWER_QUESTION")));
  }

  @Test
  void shouldShowAnInvitationToWhomItWasSentAndNewOrganisationsToTheOperator() {
    Org org = Org.registered("Waiting Council " + System.nanoTime(), "DISTRICT");
    Person invited = Person.called("Ina Vited " + System.nanoTime());
    org.admin()
        .post(
            "/api/v1/organisations/" + org.id() + "/invitations",
            Map.of("email", invited.email(), "roles", List.of("AUTHOR")))
        .statusCode(201);

    invited.get(TASKS).body("kind", equalTo(List.of("ACCEPT_INVITATION")));
    Person.operator().get(TASKS).body("kind", hasItem("VERIFY_ORGANISATION"));
    Person.called("Some Body Else").get(TASKS).body("", hasSize(0));
  }
}
