package org.guildhall.marketplace.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ResponseApiTest {

  private static final Map<String, Object> SHORTLIST =
      Map.of("shortlisted", true, "feedback", "Clear, with evidence from a council like ours");

  @Inject AgroalDataSource database;

  @Test
  void shouldSaveADraftOverAndOverAndSayWhatIsMissing() {
    Posted posted = Posted.open();
    Person bidder = Org.supplier("Five People Ltd").member(Role.BIDDER);

    ValidatableResponse draft = bidder.post(posted.path("/responses")).statusCode(201);
    draft.body("missing.field", equalTo(List.of("approach", "maturity", "priceBands")));
    String path = "/api/v1/responses/" + draft.extract().path("id");
    bidder.put(path, "\"0\"", Map.of("approach", "An app")).header("ETag", "\"1\"");
    bidder.put(path, "\"0\"", Map.of("approach", "x")).spec(problem(KitProblem.STALE_VERSION));
    bidder
        .post(path + "/submission")
        .spec(problem(ResponseProblem.RESPONSE_INCOMPLETE, "maturity"));
    bidder.put(path, "\"1\"", Handed.proposal()).body("missing", hasSize(0));
    bidder.post(path + "/submission").statusCode(200).body("status", equalTo("SUBMITTED"));
    bidder.put(path, "*", Handed.proposal()).spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldAllowOneResponseASupplierAndAnotherAfterAWithdrawal() {
    Posted posted = Posted.open();
    Handed first = Handed.in(posted);

    first.bidder().post(posted.path("/responses")).spec(problem(ResponseProblem.RESPONSE_EXISTS));
    first.bidder().post(first.path("/withdrawal")).body("status", equalTo("WITHDRAWN"));
    first
        .bidder()
        .post(posted.path("/responses"))
        .statusCode(201)
        .body("approach", equalTo(Handed.proposal().get("approach")));
    posted.author().get(posted.path("/responses")).body("items", hasSize(0));
    posted.author().get(first.path("")).spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldTellOnceThatSuppliersAnsweredAndNeverTakeItBack() {
    Posted posted = Posted.open();
    Handed draft = Handed.draft(posted);
    assertThat(Outboxed.typesAbout(database, posted.id())).containsExactly("challenge.published");

    draft.submitted();
    Handed.in(posted);
    draft.bidder().post(draft.path("/withdrawal")).statusCode(200);
    posted.closed();

    List<Outboxed> told = Outboxed.about(database, posted.id());
    assertThat(told)
        .extracting(Outboxed::type)
        .containsExactly("challenge.published", "challenge.responded", "challenge.closed");
    assertThat(told)
        .extracting(fact -> fact.payload().get("responded").asBoolean())
        .containsExactly(false, true, true);
  }

  @Test
  void shouldShowADraftToItsSupplierOnlyAndASubmittedOneToTheCouncil() {
    Posted posted = Posted.open();
    Handed handed = Handed.draft(posted);
    Person rival = Org.supplier("Rival Ltd").member(Role.BIDDER);

    posted.author().get(handed.path("")).spec(problem(KitProblem.NOT_FOUND));
    rival.get(handed.path("")).spec(problem(KitProblem.NOT_FOUND));
    posted.author().get(posted.path("/responses")).body("items", hasSize(0));
    handed.submitted();
    posted.author().get(posted.path("/responses")).body("items", hasSize(1));
    ValidatableResponse read = posted.approver().get(handed.path("")).statusCode(200);
    read.body("priceBands[1].unitPrice", equalTo(480.25f))
        .body("supplier.name", equalTo("Brightpath Digital Ltd"));
    rival.get(handed.path("")).spec(problem(KitProblem.NOT_FOUND));
    Person stranger = Org.council("Other Council").member(Role.AUTHOR);
    stranger.get(posted.path("/responses")).spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    stranger.get(handed.path("")).spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldShortlistOrDeclineOnlyWithFeedback() {
    Posted posted = Posted.open();
    Handed handed = Handed.in(posted);
    String path = handed.path("/assessment");

    posted
        .author()
        .post(path, Map.of("shortlisted", false))
        .spec(problem(KitProblem.INVALID_INPUT, "feedback"));
    posted
        .author()
        .post(path, Map.of("feedback", "why"))
        .spec(problem(KitProblem.INVALID_INPUT, "shortlisted"));
    posted.author().post(path, SHORTLIST).body("status", equalTo("SHORTLISTED"));
    posted.author().post(path, SHORTLIST).spec(problem(KitProblem.ILLEGAL_STATE));
    handed.bidder().get(handed.path("")).body("feedback", equalTo(SHORTLIST.get("feedback")));
    handed.bidder().post(handed.path("/withdrawal")).spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldFlagAResponseAfterAnAmendmentUntilItIsConfirmed() {
    Posted posted = Posted.open();
    Handed handed = Handed.in(posted);
    posted.amended();

    posted.author().get(posted.path("/responses")).body("items[0].toReconfirm", is(true));
    posted
        .author()
        .post(handed.path("/assessment"), SHORTLIST)
        .spec(problem(ResponseProblem.RESPONSE_TO_RECONFIRM));
    handed.bidder().get("/api/v1/me/tasks").body("kind", hasItem("CONFIRM_RESPONSE"));
    handed.bidder().post(handed.path("/confirmation")).body("toReconfirm", is(false));
    posted.author().post(handed.path("/assessment"), SHORTLIST).statusCode(200);
  }

  @Test
  void shouldTakeNothingOnceTheChallengeIsClosed() {
    Posted posted = Posted.open();
    Handed handed = Handed.draft(posted);
    posted.closed();

    handed
        .bidder()
        .post(handed.path("/submission"))
        .spec(problem(ResponseProblem.RESPONSES_CLOSED));
    Org.supplier("Too Late Ltd")
        .member(Role.BIDDER)
        .post(posted.path("/responses"))
        .spec(problem(ResponseProblem.RESPONSES_CLOSED));
  }

  @Test
  void shouldTellWhoRespondedThatTheChallengeIsWithdrawnAndWhy() {
    Posted posted = Posted.open();
    Handed response = Handed.in(posted);

    posted
        .author()
        .post(posted.path("/withdrawal"), Map.of("reason", "We merge next year."))
        .statusCode(200);

    response
        .bidder()
        .get(response.path(""))
        .body("status", equalTo("SUBMITTED"))
        .body("challengeStatus", equalTo("WITHDRAWN"))
        .body("challengeWithdrawalReason", equalTo("We merge next year."));
    response
        .bidder()
        .get("/api/v1/responses")
        .body("items[0].challengeStatus", equalTo("WITHDRAWN"));
    response.bidder().get("/api/v1/me/tasks").body("kind", hasItem("READ_WITHDRAWAL"));
  }

  @Test
  void shouldRefuseCouncilsAsBidders() {
    Posted posted = Posted.open();

    posted.author().post(posted.path("/responses")).spec(problem(KitProblem.NOT_PERMITTED));
    Org.council("Bidding Council")
        .admin()
        .asks()
        .body(Map.of("email", "a@b.example", "roles", List.of("BIDDER")))
        .post("/api/v1/organisations/{id}/invitations", posted.council().id())
        .then()
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    assertThat(OrganisationProblem.WRONG_KIND_OF_ORGANISATION.slug())
        .isEqualTo("wrong-kind-of-organisation");
  }

  @Test
  void shouldListOnesOwnResponsesAndThoseToAChallengeWithFewStatements() {
    Posted posted = Posted.open();
    Handed one = Handed.in(posted);
    Handed.in(posted);
    posted.author().get(posted.path("/responses")).statusCode(200);
    one.bidder().get("/api/v1/responses").statusCode(200);

    StatementCount statements = StatementCount.begin(database);
    posted.author().get(posted.path("/responses?limit=1")).body("items", hasSize(1));
    assertThat(statements.count()).as(statements.toString()).isEqualTo(2);
    one.bidder().get("/api/v1/responses").body("items", hasSize(1));
  }
}
