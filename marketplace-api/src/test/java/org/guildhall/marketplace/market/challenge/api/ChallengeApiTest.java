package org.guildhall.marketplace.market.challenge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.market.challenge.ChallengeProblem;
import org.guildhall.marketplace.organisation.OrganisationProblem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ChallengeApiTest {

  /** The same whenever it is sent: its deadlines do not move with the clock. */
  private static final Map<String, Object> FIXED = Posted.brief("Missed bins");

  @Inject AgroalDataSource database;

  @Test
  void shouldBeginWithATitleAloneAndSayWhatIsMissing() {
    Person author = Org.council("Drafting Council").member(Role.AUTHOR);

    author.post("/api/v1/challenges", Map.of()).spec(problem(KitProblem.INVALID_INPUT, "title"));
    ValidatableResponse draft = author.post("/api/v1/challenges", Map.of("title", "Potholes"));
    draft.statusCode(201).header("ETag", "\"0\"").body("status", equalTo("DRAFT"));
    String id = draft.extract().path("id");

    author
        .get("/api/v1/challenges/" + id + "/brief-gate")
        .statusCode(200)
        .body("field", hasItem("budget"))
        .body("field", hasItem("outcome.measure"));
  }

  @Test
  void shouldHideADraftFromEverybodyElse() {
    Posted posted = Posted.draft();

    anybody().get(posted.path("")).then().spec(problem(KitProblem.NOT_FOUND));
    posted
        .seenBy(Org.council("Nosy Council").member(Role.AUTHOR))
        .spec(problem(KitProblem.NOT_FOUND));
    posted.seenBy(posted.approver()).statusCode(200);
    anybody()
        .get("/api/v1/challenges?organisation=" + posted.council().id())
        .then()
        .body("items", hasSize(0));
    posted.author().get("/api/v1/challenges?mine=true").body("items", hasSize(1));
  }

  @Test
  void shouldPublishWhatAnotherPersonApproved() {
    Posted posted = Posted.draft().submitted().published();

    ValidatableResponse seen = anybody().get(posted.path("")).then().statusCode(200);
    seen.body("status", equalTo("OPEN")).body("edition", equalTo(1));
    seen.body("takesQuestions", is(true)).body("takesResponses", is(true));
    seen.body("cpv", containsInAnyOrder("72212000", "90511000"));
    seen.body("budget.max", equalTo(120000)).body("budget.currency", equalTo("GBP"));
    seen.body("organisation.id", equalTo(posted.council().id().toString()));
    var facts = Outboxed.about(database, posted.id());
    assertThat(facts).extracting(Outboxed::type).containsExactly("challenge.published");
    assertThat(facts.getFirst().payload().get("title").asText()).isEqualTo("Missed bins");
    assertThat(facts.getFirst().version())
        .isEqualTo(Long.parseLong(seen.extract().path("version").toString()));
  }

  @Test
  void shouldRefuseAnIncompleteBriefWithTheListOfWhatIsMissing() {
    Posted posted =
        Posted.draft(Org.council("Hasty Council"), Map.of("title", "Potholes")).submitted();

    posted
        .approver()
        .post(posted.path("/publication"))
        .spec(problem(ChallengeProblem.BRIEF_INCOMPLETE, "problem.what"))
        .body("fields.field", hasItem("budget"))
        .body("fields.field", hasItem("responsesUntil"));
    posted.seenBy(posted.author()).body("status", equalTo("IN_REVIEW"));
  }

  @Test
  void shouldRefuseTheAuthorAsApprover() {
    Org council = Org.council("Small Council");
    Person both = council.member(Role.AUTHOR, Role.APPROVER);
    String id =
        both.post("/api/v1/challenges", Posted.brief("Bins")).statusCode(201).extract().path("id");
    both.post("/api/v1/challenges/" + id + "/submission").statusCode(200);

    both.post("/api/v1/challenges/" + id + "/publication")
        .spec(problem(ChallengeProblem.AUTHOR_CANNOT_APPROVE));
  }

  @Test
  void shouldRefuseToPublishForACouncilNobodyHasVerified() {
    Posted posted =
        Posted.draft(Org.registered("Unknown Council", "DISTRICT"), Posted.brief("Bins"))
            .submitted();

    posted
        .approver()
        .post(posted.path("/publication"))
        .spec(problem(OrganisationProblem.ORGANISATION_NOT_VERIFIED));
  }

  @Test
  void shouldSendAChallengeBackWithAReason() {
    Posted posted = Posted.draft().submitted();
    Map<String, String> reason = Map.of("reason", "The measure is vague");

    posted
        .author()
        .put(posted.path(""), "*", Posted.brief("x"))
        .spec(problem(KitProblem.ILLEGAL_STATE));
    posted.author().post(posted.path("/return"), reason).spec(problem(KitProblem.NOT_PERMITTED));
    posted.approver().post(posted.path("/return"), reason).body("status", equalTo("DRAFT"));
    posted.seenBy(posted.author()).body("returnReason", equalTo("The measure is vague"));
    posted.submitted().published();
    anybody().get(posted.path("")).then().body("returnReason", nullValue());
  }

  @Test
  void shouldSaveOverTheVersionThatWasSeenOnly() {
    Posted posted = Posted.draft();
    Map<String, Object> brief = Posted.brief("Missed bins again");

    posted.author().put(posted.path(""), brief).spec(problem(KitProblem.VERSION_REQUIRED));
    posted.author().put(posted.path(""), "\"0\"", brief).statusCode(200).header("ETag", "\"1\"");
    posted.author().put(posted.path(""), "\"0\"", brief).spec(problem(KitProblem.STALE_VERSION));
  }

  @Test
  void shouldKeepEveryEditionOfWhatWasPublished() {
    Posted posted = Posted.open().amended();

    posted
        .seenBy(posted.author())
        .body("edition", equalTo(2))
        .body("title", containsString("amended"));
    ValidatableResponse editions = anybody().get(posted.path("/editions")).then().statusCode(200);
    editions.body("number", equalTo(List.of(1, 2)));
    editions.body("brief.title", equalTo(List.of("Missed bins", "Missed bins, amended")));
    assertThat(Outboxed.typesAbout(database, posted.id()))
        .containsExactly("challenge.published", "challenge.amended");
    posted
        .author()
        .put(posted.path(""), "*", Map.of("title", "Gutted"))
        .spec(problem(ChallengeProblem.BRIEF_INCOMPLETE, "budget"));
  }

  @Test
  void shouldCloseAndRecordWhatCameOfIt() {
    Posted posted = Posted.open();
    Map<String, String> outcome = Map.of("kind", "ADOPTED", "statement", "We use Eastmere's");

    posted.author().post(posted.path("/outcome"), outcome).spec(problem(KitProblem.ILLEGAL_STATE));
    posted.closed();
    posted
        .author()
        .post(posted.path("/outcome"), Map.of("kind", "ADOPTED"))
        .spec(problem(KitProblem.INVALID_INPUT, "statement"));
    posted.author().post(posted.path("/outcome"), outcome).body("status", equalTo("ADOPTED"));

    anybody().get(posted.path("")).then().body("result.statement", equalTo("We use Eastmere's"));
    assertThat(Outboxed.typesAbout(database, posted.id()))
        .containsExactly("challenge.published", "challenge.closed", "challenge.outcome-recorded");
  }

  @Test
  void shouldMakeNoEditionOfABriefThatSaysTheSame() {
    Posted posted = Posted.open(Org.council("Repeating Council"), FIXED);

    posted.author().put(posted.path(""), "*", FIXED).statusCode(200).body("edition", equalTo(1));

    assertThat(Outboxed.typesAbout(database, posted.id())).containsExactly("challenge.published");
  }

  @Test
  void shouldWithdrawADraftSilentlyAndAnOpenOneInPublic() {
    Map<String, String> reason = Map.of("reason", "The need is gone");
    Posted draft = Posted.draft();
    Posted open = Posted.open();

    draft.author().post(draft.path("/withdrawal"), reason).body("status", equalTo("WITHDRAWN"));
    open.approver().post(open.path("/withdrawal"), reason).statusCode(200);

    anybody().get(draft.path("")).then().spec(problem(KitProblem.NOT_FOUND));
    anybody().get(open.path("")).then().body("withdrawalReason", equalTo("The need is gone"));
    assertThat(Outboxed.typesAbout(database, draft.id())).isEmpty();
    assertThat(Outboxed.typesAbout(database, open.id()))
        .containsExactly("challenge.published", "challenge.withdrawn");
  }

  @Test
  void shouldRefuseSuppliersAsAuthors() {
    Person bidder = Org.supplier("Eager Ltd").member(Role.BIDDER);

    bidder.post("/api/v1/challenges", Map.of("title", "x")).spec(problem(KitProblem.NOT_PERMITTED));
    bidder.get("/api/v1/challenges?mine=true").body("items", hasSize(0));
    Person.called("No Body")
        .get("/api/v1/challenges?mine=true")
        .spec(problem(KitProblem.ACTING_FOR_REQUIRED));
  }

  @Test
  void shouldDownloadADocumentAsAnAttachmentOnceItIsPublic() {
    Posted posted = Posted.draft();
    byte[] text = "Bin routes by street".getBytes(StandardCharsets.UTF_8);
    String id = attach(posted, "routes \"a\".txt", text).statusCode(201).extract().path("id");
    String path = posted.path("/documents/" + id);

    anybody().get(path).then().spec(problem(KitProblem.NOT_FOUND));
    posted.submitted().published();
    ValidatableResponse download = anybody().get(path).then().statusCode(200);
    download.header("Content-Disposition", startsWith("attachment;"));
    download.header("Content-Type", startsWith("text/plain"));
    download.header("X-Content-Type-Options", "nosniff");
    assertThat(download.extract().asByteArray()).isEqualTo(text);
    posted.author().delete(path).spec(problem(KitProblem.ILLEGAL_STATE));
    anybody()
        .get(posted.path("/documents/" + UUID.randomUUID()))
        .then()
        .spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldRefuseADocumentOfAKindOfficesDoNotWriteAndOneOfAnotherCouncil() {
    Posted posted = Posted.draft();
    byte[] program = {0x7f, 'E', 'L', 'F', 0, 1, 2, 3};

    attach(posted, "harmless.pdf", program).spec(problem(KitProblem.UNSUPPORTED_TYPE));
    // Its bytes are text, but it is opened by its name.
    byte[] text = "del *.*".getBytes(StandardCharsets.UTF_8);
    attach(posted, "terms.bat", text).spec(problem(KitProblem.UNSUPPORTED_TYPE));
    attach(posted, "terms.pdf", text).spec(problem(KitProblem.UNSUPPORTED_TYPE));
    attach(posted, "terms", text).spec(problem(KitProblem.UNSUPPORTED_TYPE));
    attach(posted, "empty.pdf", new byte[0])
        .spec(problem(KitProblem.INVALID_INPUT))
        .body("fields[0].message", startsWith("The file is empty"));
    Person stranger = Org.council("Strange Council").member(Role.AUTHOR);
    stranger
        .uploads(posted.path("/documents"), "a.txt", "text".getBytes(StandardCharsets.UTF_8))
        .spec(problem(KitProblem.NOT_FOUND));
    posted.seenBy(posted.author()).body("documents", hasSize(0));
  }

  @Test
  void shouldTakeNoMoreDocumentsThanAChallengeMayHave() {
    Posted posted = Posted.draft();
    for (int number = 1; number <= 6; number++) {
      attach(posted, number + ".txt", ("text " + number).getBytes(StandardCharsets.UTF_8))
          .statusCode(201);
    }

    attach(posted, "7.txt", "text 7".getBytes(StandardCharsets.UTF_8))
        .spec(problem(KitProblem.TOO_LARGE));
    posted.seenBy(posted.author()).body("documents", hasSize(6));
  }

  @Test
  void shouldMakeADocumentAddedLaterANewEdition() {
    Posted posted = Posted.open();

    byte[] late = "late".getBytes(StandardCharsets.UTF_8);
    String id = attach(posted, "late.txt", late).statusCode(201).extract().path("id");
    // Sent again because the answer was lost, it is the same document and no further edition.
    attach(posted, "late.txt", late).statusCode(201).body("id", equalTo(id));

    anybody().get(posted.path("")).then().body("edition", equalTo(2)).body("documents", hasSize(1));
    anybody().get(posted.path("/editions")).then().body("[1].documents", hasSize(1));
  }

  @Test
  void shouldFindChallengesByStateCouncilAndBroaderCpvCode() {
    Org council = Org.council("Searching Council");
    Posted open = Posted.open(council, Posted.brief("Open one"));
    Posted closed = Posted.open(council, Posted.brief("Closed one")).closed();
    String list = "/api/v1/challenges?organisation=" + council.id();

    anybody()
        .get(list)
        .then()
        .body("items.id", equalTo(List.of(closed.id().toString(), open.id().toString())));
    anybody().get(list + "&status=OPEN").then().body("items.title", equalTo(List.of("Open one")));
    anybody().get(list + "&cpv=72000000").then().body("items", hasSize(2));
    anybody().get(list + "&cpv=33000000").then().body("items", hasSize(0));
    anybody().get(list + "&status=NONSENSE").then().statusCode(not(equalTo(500)));
  }

  @Test
  void shouldPageWithOneStatementAPage() {
    Org council = Org.council("Paging Council");
    for (int i = 0; i < 3; i++) {
      Posted.open(council, Posted.brief("Number " + i));
    }
    String list = "/api/v1/challenges?limit=2&organisation=" + council.id();

    StatementCount statements = StatementCount.begin(database);
    String next = anybody().get(list).then().body("items", hasSize(2)).extract().path("next");
    assertThat(statements.count()).as(statements.toString()).isEqualTo(1);
    anybody()
        .get(list + "&after=" + next)
        .then()
        .body("items.title", equalTo(List.of("Number 0")))
        .body("next", nullValue());
    anybody().get(list + "&after=nonsense").then().spec(problem(KitProblem.INVALID_INPUT, "after"));
  }

  @Test
  void shouldReadOneWithThreeStatementsAndPublishWithFew() {
    Posted posted = Posted.draft().submitted();
    posted.seenBy(posted.approver()).body("title", notNullValue());

    StatementCount publishing = StatementCount.begin(database);
    posted.published();
    // One of them asks whether the approver still is one: a write relies on no memory of that; two
    // tell the authors.
    assertThat(publishing.count()).as(publishing.toString()).isLessThanOrEqualTo(14);

    StatementCount reading = StatementCount.begin(database);
    anybody().get(posted.path("")).then().statusCode(200);
    assertThat(reading.count()).as(reading.toString()).isEqualTo(3);
  }

  private static ValidatableResponse attach(Posted posted, String name, byte[] content) {
    return posted.author().uploads(posted.path("/documents"), name, content);
  }
}
