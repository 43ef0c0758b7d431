package org.guildhall.marketplace.market.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class QuestionApiTest {

  @Inject AgroalDataSource database;

  @Test
  void shouldPublishTheAnswerAndNeverWhoAsked() {
    Posted posted = Posted.open();
    Org supplier = Org.supplier("Secretive Systems Ltd");
    Person bidder = supplier.member(Role.BIDDER);
    String path = posted.path("/questions");
    String id = ask(posted, bidder, "Which rota system is it?");

    anybody().get(path).then().body("items", hasSize(0));
    bidder.get(path).body("items", hasSize(1)).body("items[0].mine", is(true));
    posted.author().get(path).body("items", hasSize(1)).body("items[0].answer", nullValue());
    answer(posted, id, "RotaMaster 7").statusCode(200).body("number", equalTo(1));

    var seen = anybody().get(path).then().body("items[0].answer", equalTo("RotaMaster 7"));
    seen.body("items[0].mine", is(false));
    String council = posted.author().get(path).extract().asString();
    assertThat(seen.extract().asString() + council)
        .doesNotContain(supplier.id().toString())
        .doesNotContain(bidder.subject())
        .doesNotContain("Secretive");
  }

  @Test
  void shouldKeepEveryVersionOfAnAnswer() {
    Posted posted = Posted.open();
    String id = ask(posted, Org.supplier("Asking Ltd").member(Role.BIDDER), "How many crews?");
    answer(posted, id, "Twelve").statusCode(200);
    answer(posted, id, "Fourteen; we counted again").body("number", equalTo(2));

    anybody().get(posted.path("/questions")).then().body("items[0].answerNumber", equalTo(2));
    anybody()
        .get(posted.path("/questions/" + id + "/answers"))
        .then()
        .body("text", equalTo(List.of("Twelve", "Fourteen; we counted again")));
  }

  @Test
  void shouldTakeQuestionsFromSuppliersOnlyAndOnlyWhileTheChallengeIsOpen() {
    Posted posted = Posted.open();
    Person bidder = Org.supplier("Late Ltd").member(Role.BIDDER);
    Map<String, String> text = Map.of("text", "Is it still open?");

    posted.author().post(posted.path("/questions"), text).spec(problem(KitProblem.NOT_PERMITTED));
    bidder
        .post(posted.path("/questions"), Map.of("text", " "))
        .spec(problem(KitProblem.INVALID_INPUT, "text"));
    posted.closed();
    bidder.post(posted.path("/questions"), text).spec(problem(QuestionProblem.QUESTIONS_CLOSED));
    bidder.post(Posted.draft().path("/questions"), text).spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldLetOnlyItsOwnCouncilAnswer() {
    Posted posted = Posted.open();
    String id = ask(posted, Org.supplier("Curious Ltd").member(Role.BIDDER), "Why?");
    Person stranger = Org.council("Helpful Council").member(Role.AUTHOR);

    stranger
        .post(posted.path("/questions/" + id + "/answer"), Map.of("text", "Because"))
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    posted
        .author()
        .post(Posted.open().path("/questions/" + id + "/answer"), Map.of("text", "Because"))
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldPageThroughQuestionsInTheOrderTheyWereAskedWithTwoStatements() {
    Posted posted = Posted.open();
    Person bidder = Org.supplier("Many Questions Ltd").member(Role.BIDDER);
    for (int i = 0; i < 3; i++) {
      answer(posted, ask(posted, bidder, "Question " + i), "Yes").statusCode(200);
    }
    String list = posted.path("/questions?limit=2");

    StatementCount statements = StatementCount.begin(database);
    String next =
        anybody()
            .get(list)
            .then()
            .body("items.text", equalTo(List.of("Question 0", "Question 1")))
            .body("next", notNullValue())
            .extract()
            .path("next");
    assertThat(statements.count()).as(statements.toString()).isEqualTo(2);
    anybody()
        .get(list + "&after=" + next)
        .then()
        .body("items.text", equalTo(List.of("Question 2")));
  }

  private static String ask(Posted posted, Person bidder, String text) {
    return bidder
        .post(posted.path("/questions"), Map.of("text", text))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static io.restassured.response.ValidatableResponse answer(
      Posted posted, String id, String text) {
    return posted.author().post(posted.path("/questions/" + id + "/answer"), Map.of("text", text));
  }
}
