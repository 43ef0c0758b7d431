package org.guildhall.marketplace.letter.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.Test;

/** Whom the market tells what. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class NewsApiTest {

  private static final String ME = "/api/v1/me";
  private static final String NEWS = ME + "/news";

  @Test
  void shouldTellApproversAndAuthorsHowAChallengeGoesOn() {
    Posted posted = Posted.draft();
    posted.submitted();
    assertThat(told(posted.approver())).containsExactly("CHALLENGE_TO_APPROVE");
    assertThat(told(posted.author())).isEmpty();

    posted.approver().post(posted.path("/return"), Map.of("reason", "Say who is affected"));
    posted.author().get(NEWS).body("items[0].text", containsString("\n> Say who is"));
    posted.submitted().published();
    assertThat(told(posted.author())).containsExactly("CHALLENGE_PUBLISHED", "CHALLENGE_SENT_BACK");
  }

  @Test
  void shouldNotAskAnAuthorToApproveWhatTheyWrote() {
    Org council = Org.council("Two Hats Council");
    Person both = council.member(Role.AUTHOR, Role.APPROVER);
    String id = both.post("/api/v1/challenges", Posted.brief("Bins")).extract().path("id");
    both.post("/api/v1/challenges/" + id + "/submission").statusCode(200);

    assertThat(told(both)).isEmpty();
  }

  @Test
  void shouldTellBothSidesOfQuestionsSupportAndResponses() {
    Posted posted = Posted.open();
    Person other = Org.council("Other Council").member(Role.BUYER);
    other.put(posted.path("/support"), Map.of("rung", "SAME_NEED")).statusCode(200);
    Handed handed = Handed.in(posted);
    String question =
        handed
            .bidder()
            .post(posted.path("/questions"), Map.of("text", "Why?"))
            .extract()
            .path("id");
    posted
        .author()
        .post(posted.path("/questions/" + question + "/answer"), Map.of("text", "Because"))
        .statusCode(200);
    posted
        .author()
        .post(handed.path("/assessment"), Map.of("shortlisted", true, "feedback", "Fits well"))
        .statusCode(200);

    assertThat(told(posted.author()))
        .containsExactly(
            "QUESTION_ASKED", "RESPONSE_RECEIVED", "CHALLENGE_SUPPORTED", "CHALLENGE_PUBLISHED");
    assertThat(told(handed.bidder()))
        .containsExactly("RESPONSE_SHORTLISTED", "QUESTION_ANSWERED", "RESPONSE_RECEIPT");
    assertThat(told(other)).isEmpty();
  }

  @Test
  void shouldTellWhoeverTakesPartThatAChallengeWasAmendedOrWithdrawn() {
    Posted posted = Posted.open();
    Person other = Org.council("Supporting Council").member(Role.BUYER);
    other.put(posted.path("/support"), Map.of("rung", "SAME_NEED")).statusCode(200);
    Person asker = Org.supplier("Asking Ltd").member(Role.BIDDER);
    asker.post(posted.path("/questions"), Map.of("text", "Why?"));
    Handed handed = Handed.in(posted);
    Handed drafted = Handed.draft(posted, Org.supplier("Drafting Ltd"));
    Handed shortlisted = assessed(posted, "Shortlisted Ltd", true);
    Handed declined = assessed(posted, "Declined Ltd", false);
    Handed back = Handed.draft(posted, Org.supplier("Taking Back Ltd")).submitted();
    back.bidder().post(back.path("/withdrawal")).statusCode(200);
    posted.amended();

    assertThat(told(handed.bidder())).startsWith("RESPONSE_TO_CONFIRM");
    assertThat(told(back.bidder())).containsExactly("RESPONSE_RECEIPT");
    amended(drafted.bidder(), "has begun a response");
    amended(shortlisted.bidder(), "is shortlisted, and stays so");
    amended(declined.bidder(), "What was decided about your response stays");
    amended(asker, "has asked about it");
    amended(other, "supports it");

    posted
        .approver()
        .post(posted.path("/withdrawal"), Map.of("reason", "We mend it ourselves"))
        .statusCode(200);
    for (Person each :
        List.of(
            handed.bidder(),
            drafted.bidder(),
            shortlisted.bidder(),
            declined.bidder(),
            asker,
            other)) {
      assertThat(told(each)).startsWith("CHALLENGE_WITHDRAWN");
    }
    assertThat(told(back.bidder())).containsExactly("RESPONSE_RECEIPT");
  }

  private static Handed assessed(Posted posted, String supplier, boolean shortlisted) {
    Handed handed = Handed.draft(posted, Org.supplier(supplier)).submitted();
    posted
        .author()
        .post(
            handed.path("/assessment"),
            Map.of("shortlisted", shortlisted, "feedback", "As we said"))
        .statusCode(200);
    return handed;
  }

  private static void amended(Person person, String because) {
    person
        .get(NEWS)
        .body("items[0].kind", equalTo("CHALLENGE_AMENDED"))
        .body("items[0].text", containsString(because));
  }

  @Test
  void shouldShowWhatWasToldForAnOrganisationOnlyAsLongAsThePersonBelongsToIt() {
    Posted posted = Posted.draft();
    posted.submitted();
    Person leaving = posted.approver();
    String id = leaving.get(NEWS).body("items", hasSize(1)).extract().path("items[0].id");
    String membership = leaving.get(ME).extract().path("memberships[0].id");
    posted
        .council()
        .admin()
        .delete("/api/v1/organisations/" + leaving.organisation() + "/members/" + membership)
        .statusCode(204);
    Person gone = leaving.actingFor(null);

    gone.get(NEWS).body("items", hasSize(0));
    gone.get(ME).body("unreadNews", equalTo(0));
    gone.post(NEWS + "/" + id + "/read").spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldTellTheCouncilThatAResponseWasTakenBackAndTheSupplierThatItIsNotShortlisted() {
    Posted posted = Posted.open();
    Handed back = Handed.in(posted);
    back.bidder().post(back.path("/withdrawal")).statusCode(200);
    assertThat(told(posted.author())).startsWith("RESPONSE_WITHDRAWN");

    Handed handed = Handed.draft(posted, Org.supplier("Second Ltd")).submitted();
    posted
        .author()
        .post(handed.path("/assessment"), Map.of("shortlisted", false, "feedback", "Too early"))
        .statusCode(200);
    assertThat(told(handed.bidder())).startsWith("RESPONSE_NOT_SHORTLISTED");
  }

  @Test
  void shouldCountWhatIsUnreadAndForget() {
    Posted posted = Posted.draft();
    posted.submitted();
    Person approver = posted.approver();
    String id = approver.get(NEWS).extract().path("items[0].id");
    approver.get(ME).body("unreadNews", equalTo(1));
    // Somebody else's news is not there for others.
    posted.author().post(NEWS + "/" + id + "/read").spec(problem(KitProblem.NOT_FOUND));
    approver.get(ME).body("unreadNews", equalTo(1));

    approver.post(NEWS + "/" + id + "/read").statusCode(200).body("readAt", notNullValue());
    approver.post(NEWS + "/" + id + "/read").statusCode(200);
    approver.get(ME).body("unreadNews", equalTo(0));
    approver.get(NEWS + "?unread=true").body("items", hasSize(0));
    approver.get(NEWS).body("items", hasSize(1));
  }

  @Test
  void shouldTurnThePagesOfTheNewsAndTakeAllOfItAsRead() {
    Org council = Org.council("Busy Council");
    Person approver = council.member(Role.APPROVER);
    for (int number = 1; number <= 3; number++) {
      Posted.draft(council, Posted.brief("Challenge " + number)).submitted();
    }

    String next =
        approver
            .get(NEWS + "?limit=2")
            .body("items.headline", hasSize(2))
            .body("items[0].headline", equalTo("Review the challenge \"Challenge 3\""))
            .extract()
            .path("next");
    approver
        .get(NEWS + "?limit=2&after=" + next)
        .body("items.headline", equalTo(List.of("Review the challenge \"Challenge 1\"")));
    approver.post(NEWS + "/read").statusCode(204);
    approver.get(ME).body("unreadNews", equalTo(0));
  }

  /** The latest first. */
  private static List<String> told(Person person) {
    return person.get(NEWS).statusCode(200).extract().path("items.kind");
  }
}
