package org.guildhall.buying.award;

import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.assessment.evaluation.EvaluationProblem;
import org.guildhall.buying.assessment.panel.PanelProblem;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.opening.OpeningProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From sealed tenders to a ranking, through the API; {@link AwardJourneyTest} goes on. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class AssessmentJourneyTest {
  @Test
  void shouldWalkFromSealedTendersToARanking() {
    JointAssessment joint = JointAssessment.sealed();
    declarationsComeBeforeTenders(joint);
    aConflictedEvaluatorIsOut(joint);
    scoresNeedARangeAReasonAndAnAssignment(joint);
    scoresAreGivenAlone(joint);
    moderationBeginsWhenEverybodyHasLocked(joint);
    consensusKeepsWhatCameBefore(joint);
    pricesOpenAfterTheConsensus(joint);
    pricesDecide(joint);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldBeginModerationWhenTheLastWhoIsAwaitedLeaves(boolean released) {
    JointAssessment joint = JointAssessment.sealed().declared().replaced();
    joint.scoresAll(joint.evaluator(0), JointBuying.LICENCES);
    joint.locks(joint.evaluator(0)).statusCode(200);
    joint.scoresAll(joint.substitute(), JointBuying.TRAINING);
    joint.locks(joint.substitute()).statusCode(200).body("stage", is("SCORING"));

    if (released) {
      var left =
          List.of(
              joint.onPanel(0, joint.evaluator(0), JointBuying.LICENCES),
              joint.onPanel(1, joint.substitute(), JointBuying.TRAINING));
      joint.lead().buyer().put(joint.path() + "/panel", Map.of("evaluators", left)).statusCode(200);
    } else {
      joint.declares(joint.evaluator(1), true).statusCode(200);
    }

    joint
        .lead()
        .buyer()
        .get(joint.path() + "/panel")
        .statusCode(200)
        .body("stage", is("MODERATION"));
  }

  private void declarationsComeBeforeTenders(JointAssessment joint) {
    joint.declares(joint.evaluator(0), false).spec(problem(PanelProblem.BIDDERS_NOT_KNOWN));
    joint.opened("QUALITY");
    joint.evaluator(0).get(sheet(joint)).spec(problem(PanelProblem.CONFLICT_NOT_DECLARED));
    joint
        .evaluator(0)
        .get("/api/v1/me/tasks")
        .statusCode(200)
        .body("kind", hasItem("panel.declaration"));
    joint.declares(joint.evaluator(0), false).statusCode(200).body("standing", is("CLEAR"));
    joint.declares(joint.evaluator(1), false).statusCode(200);
    // The supplier's own people are nobody's evaluators.
    joint
        .tender("good")
        .supplier()
        .evaluator()
        .get(sheet(joint))
        .spec(problem(PanelProblem.NOT_ON_THE_PANEL));
  }

  private void aConflictedEvaluatorIsOut(JointAssessment joint) {
    joint.declares(joint.evaluator(2), true).statusCode(200).body("standing", is("CONFLICTED"));
    joint.declares(joint.evaluator(2), false).spec(problem(PanelProblem.CONFLICTED));
    joint.scores(joint.evaluator(2), "expert", 0, 5).spec(problem(PanelProblem.CONFLICTED));
    joint
        .lead()
        .buyer()
        .get(joint.path() + "/panel")
        .statusCode(200)
        .body("uncovered", hasSize(2))
        .body("evaluators.standing", containsInAnyOrder("CLEAR", "CLEAR", "CONFLICTED"));
  }

  private void scoresNeedARangeAReasonAndAnAssignment(JointAssessment joint) {
    Person first = joint.evaluator(0);
    joint.scores(first, "good", 0, 6).spec(problem(KitProblem.INVALID_INPUT, "score"));
    first
        .put("/api/v1/evaluations/scores", joint.score("good", 0, 3, " "))
        .spec(problem(KitProblem.INVALID_INPUT));
    var half = new HashMap<>(joint.score("good", 0, 2, "Between two and three."));
    half.put("score", 2.5);
    first.put("/api/v1/evaluations/scores", half).spec(problem(KitProblem.INVALID_INPUT, "score"));
    joint.scores(first, "expert", 0, 3).spec(problem(PanelProblem.NOT_ASSIGNED));
    joint.scores(first, "good", 0, 2).statusCode(200).body("revision", is(1));
    joint.locks(first).spec(problem(EvaluationProblem.SCORES_MISSING));
  }

  private void scoresAreGivenAlone(JointAssessment joint) {
    Person first = joint.evaluator(0);
    joint.scoresAll(first, JointBuying.LICENCES);
    first
        .get(sheet(joint))
        .statusCode(200)
        .body("lots", hasSize(1))
        .body("lots[0].tenders", hasSize(3))
        .body("lots[0].tenders[0].answers[0].criterionId", notNullValue())
        .body("toScore", is(6))
        .body("scored", is(6));
    first
        .get(sheet(joint) + part(joint, "good", 0))
        .statusCode(200)
        .body("text", notNullValue())
        .body("score", notNullValue());
    joint.locks(first).statusCode(200).body("stage", is("SCORING"));
    joint.scores(first, "good", 0, 1).spec(problem(PanelProblem.SCORES_LOCKED));
    joint.lead().buyer().get(joint.path() + "/moderation").spec(problem(KitProblem.ILLEGAL_STATE));
    first.get(joint.path() + "/moderation").spec(problem(KitProblem.ILLEGAL_STATE));
  }

  private void moderationBeginsWhenEverybodyHasLocked(JointAssessment joint) {
    joint.scoresAll(joint.evaluator(1), JointBuying.LICENCES);
    // Nobody is left to score training until the conflicted evaluator is replaced.
    joint.locks(joint.evaluator(1)).statusCode(200).body("stage", is("SCORING"));
    joint.replaced();
    joint.scoresAll(joint.substitute(), JointBuying.TRAINING);
    joint.locks(joint.substitute()).statusCode(200).body("stage", is("MODERATION"));
  }

  private void consensusKeepsWhatCameBefore(JointAssessment joint) {
    Person moderator = joint.lead().buyer();
    moderator
        .post(joint.path() + "/consensus/lock")
        .spec(problem(EvaluationProblem.CONSENSUS_MISSING));
    joint.agrees("good", 0, 3, "First thoughts").statusCode(200).body("revision", is(1));
    joint.agreesOnAll();
    String good = "tenders.find { it.tenderId == '" + joint.tender("good").id() + "' }.criteria[0]";
    moderator
        .get(joint.path() + "/moderation")
        .statusCode(200)
        .body("missing", is(0))
        .body(good + ".scores", hasSize(2));
    moderator
        .get(joint.path() + "/moderation?limit=2")
        .statusCode(200)
        .body("tenders", hasSize(2))
        .body("missing", is(0))
        .body("next", notNullValue());
    moderator
        .get(joint.path() + "/moderation" + part(joint, "good", 0))
        .statusCode(200)
        .body("criterion.answer", notNullValue())
        .body("criterion.history.reason", contains("First thoughts", "Approach of good"))
        .body("criterion.scores", hasSize(2))
        .body("criterion.scores.find { !it.earlier.isEmpty() }.earlier[0].score", is(2));
  }

  private void pricesOpenAfterTheConsensus(JointAssessment joint) {
    Person moderator = joint.lead().buyer();
    joint
        .lead()
        .opener()
        .post(joint.path() + "/openings", Map.of("envelope", "PRICE"))
        .spec(problem(OpeningProblem.TOO_EARLY_TO_OPEN));
    moderator
        .post(joint.path() + "/consensus/lock")
        .statusCode(200)
        .body("failing", contains(joint.tender("poor").id().toString()));
    joint.agrees("good", 0, 1, "Too late").spec(problem(KitProblem.ILLEGAL_STATE));
    moderator.get(joint.path() + "/ranking").spec(problem(EvaluationProblem.PRICES_NOT_OPEN));
    joint.opened("PRICE");
  }

  private void pricesDecide(JointAssessment joint) {
    String licences = "lots.find { it.title == '" + JointBuying.LICENCES + "' }.tenders";
    String training = "lots.find { it.title == '" + JointBuying.TRAINING + "' }.tenders";
    joint
        .lead()
        .buyer()
        .get(joint.path() + "/ranking")
        .statusCode(200)
        .body(licences + ".tenderId", contains(ids(joint, "good", "cheap", "poor").toArray()))
        .body(licences + "[0].total", Rounded.closeTo(94.10))
        .body(licences + "[1].total", Rounded.closeTo(88.00))
        .body(licences + "[2].position", nullValue())
        .body(licences + "[2].pricePoints", nullValue())
        .body(training + ".tenderId", contains(ids(joint, "expert", "basic").toArray()))
        .body(training + ".decidedBy", everyItem(is("HIGHER_QUALITY")))
        .body(training + "[0].total", Rounded.closeTo(80.00))
        .body(training + "[1].total", Rounded.closeTo(80.00));
  }

  private static String part(JointAssessment joint, String tender, int criterion) {
    return "/tenders/%s/criteria/%s"
        .formatted(joint.tender(tender).id(), joint.criteria(tender).get(criterion));
  }

  private static String sheet(JointAssessment joint) {
    return "/api/v1/evaluations/" + joint.buying().procurement();
  }

  private static List<String> ids(JointAssessment joint, String... names) {
    return List.of(names).stream().map(joint::tender).map(Bidding::id).map(UUID::toString).toList();
  }
}
