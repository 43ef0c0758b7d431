package org.guildhall.buying.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PLANNED;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.buying.procurement.procedure.Act.*;
import static org.guildhall.kit.testing.ProblemMatchers.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** What the API says may be done next, from the plan to the signed contracts. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class NextActsTest {
  @Inject @Any Instance<ActSource> sources;

  @Test
  void shouldHaveOneFeatureThatAnswersForEachAct() {
    var answered = sources.stream().flatMap(source -> source.acts().stream()).toList();

    // The last signature is one of the signatures, and nobody does what the clock does.
    var expected =
        Arrays.stream(Act.values())
            .filter(
                act -> !List.of(SIGN_LAST_CONTRACT, END_TENDERING, END_STANDSTILL).contains(act));
    assertThat(answered).containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  @Test
  void shouldHaveATaskForEveryActThatIsWaitedFor() {
    assertThat(WaitedFor.undecided()).isEmpty();
  }

  @Test
  void shouldSayWhoMayDoWhatFromThePlanToTheDeadline() {
    var buying = Scenarios.at(PLANNED, 2);
    var lead = buying.lead();
    String path = buying.procurementPath();
    assertNext(lead.buyer(), path, REVISE_PLAN, ADD_DOCUMENT, SUBMIT_PLAN, END_PLAN);
    assertYours(lead.buyer(), path, REVISE_PLAN, ADD_DOCUMENT, SUBMIT_PLAN);
    assertYours(lead.approver(), path, END_PLAN);

    lead.buyer().post(path + "/submission").statusCode(200);
    assertYours(lead.buyer(), path, REVISE_PLAN, ADD_DOCUMENT);
    assertYours(lead.approver(), path, RETURN_PLAN, APPROVE_TENDER_NOTICE, END_PLAN);
    assertYours(buying.others().getFirst().approver(), path);
    lead.buyer().post(path + "/submission").spec(problem(KitProblem.ILLEGAL_STATE));

    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);
    whileTendersAreTaken(buying);
    buying.passDeadline();
    assertNext(lead.buyer(), path, APPOINT_PANEL, PROPOSE_QUALITY_OPENING, PREPARE_TERMINATION);
    assertYours(buying.others().getFirst().opener(), path, PROPOSE_QUALITY_OPENING);
  }

  private static void whileTendersAreTaken(JointBuying buying) {
    String path = buying.procurementPath();
    Person buyer = buying.lead().buyer();
    assertYours(buyer, path, APPOINT_PANEL, PREPARE_AMENDMENT, PREPARE_TERMINATION);
    assertNext(
        buyer,
        path,
        APPOINT_PANEL,
        ASK_QUESTION,
        START_TENDER,
        PREPARE_AMENDMENT,
        END_TENDERING,
        PREPARE_TERMINATION);
    var seenByAll = Person.anybody().get(path).then().extract().jsonPath();
    assertThat(next(seenByAll)).containsExactly("ASK_QUESTION", "START_TENDER", "END_TENDERING");
    assertThat(seenByAll.getString("next.find { it.act == 'END_TENDERING' }.from"))
        .isEqualTo(seenByAll.getString("timetable.tendersUntil"));
  }

  /** It has one tender for each lot. */
  @Test
  void shouldOfferATenderAsLongAsThereIsALotLeft() {
    var buying = Scenarios.tendering();
    String path = buying.procurementPath();
    var bidding = Bidding.in(buying);
    assertYours(bidding.bidder(), path, ASK_QUESTION, START_TENDER);
    bidding.started();
    assertYours(bidding.bidder(), path, ASK_QUESTION, START_TENDER);

    bidding.alsoFor(JointBuying.TRAINING).started();

    assertYours(bidding.bidder(), path, ASK_QUESTION);
    assertYours(buying.lead().bidder(), path);
  }

  @Test
  void shouldOfferNothingOfATerminationThatIsPublic() {
    var buying = Scenarios.at(PUBLISHED, 2);
    Person approver = buying.lead().approver();
    buying.terminated(approver, "No money.").statusCode(200);

    assertNext(buying.lead().buyer(), buying.procurementPath());
    assertNext(approver, buying.procurementPath());
  }

  @Test
  void shouldSayWhoMayDoWhatFromTheOpeningToTheContracts() {
    var joint = JointAssessment.sealed();
    assertYours(joint.lead().opener(), joint.path(), PROPOSE_QUALITY_OPENING);
    joint.declared();
    // One of three has a conflict, and nobody else scores the training.
    assertThat(WaitedFor.kinds(joint.lead().buyer())).contains("panel.cover");
    joint.replaced();
    assertThat(WaitedFor.kinds(joint.lead().buyer())).doesNotContain("panel.cover");
    assess(joint);
    award(joint);
    standStill(joint);
    sign(joint);
  }

  private static void assess(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
    String path = joint.path();
    assertNext(buyer, path, APPOINT_PANEL, SCORE, PREPARE_TERMINATION);
    assertYours(joint.evaluator(0), path, SCORE);
    assertYours(joint.evaluator(2), path);
    joint.scoresAll(joint.evaluator(0), JointBuying.LICENCES);
    joint.scoresAll(joint.evaluator(1), JointBuying.LICENCES);
    joint.scoresAll(joint.substitute(), JointBuying.TRAINING);
    Stream.of(joint.evaluator(0), joint.evaluator(1), joint.substitute())
        .forEach(evaluator -> joint.locks(evaluator).statusCode(200));
    assertYours(buyer, path, MODERATE, PREPARE_TERMINATION);
    joint.agreesOnAll();
    buyer.post(path + "/consensus/lock").statusCode(200);
    assertYours(joint.lead().opener(), path, PROPOSE_PRICE_OPENING);
    joint.opened("PRICE");
  }

  private static void award(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
    String path = joint.path();
    assertNext(buyer, path, PROPOSE_AWARD, PREPARE_TERMINATION);
    buyer.post(path + "/award-proposal", Map.of()).statusCode(200);
    assertNext(buyer, path, VOTE_ON_AWARD, PREPARE_TERMINATION);
    assertYours(joint.buying().others().getFirst().approver(), path, VOTE_ON_AWARD);
    joint.decided("Award as proposed");
    assertYours(buyer, path, SEND_SUMMARIES, PREPARE_TERMINATION);
    buyer.post(path + "/assessment-summaries").statusCode(200);
    assertYours(buyer, path, PREPARE_AWARD_NOTICE, PREPARE_TERMINATION);
    Person approver = joint.lead().approver();
    assertYours(approver, path, APPROVE_AWARD_NOTICE);
    joint.buying().approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
  }

  private static void standStill(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
    String path = joint.path();
    assertThat(next(seenBy(buyer, path))).contains("END_STANDSTILL", "NOTIFY_CLAIM");
    assertYours(joint.tender("poor").supplier().bidder(), path, NOTIFY_CLAIM);
    String claim = joint.claims("poor", "The scores are wrong.");
    assertThat(next(seenBy(buyer, path))).doesNotContain("END_STANDSTILL");
    assertYours(joint.lead().approver(), path, RESOLVE_CLAIM);
    joint.resolves(claim, "WITHDRAWN").statusCode(200);
    joint.passStandstill();
  }

  private static void sign(JointAssessment joint) {
    Person buyer = joint.lead().buyer();
    Person approver = joint.lead().approver();
    assertYours(approver, joint.path(), SIGN_CONTRACT);
    assertThat(next(seenBy(buyer, joint.path()))).contains("PREPARE_TERMINATION");
    joint.signed();
    assertNext(buyer, joint.path(), PREPARE_CONTRACT_NOTICE);
    joint.detailed().statusCode(200);
    assertNext(buyer, joint.path());
  }

  private static void assertNext(Person inside, String path, Act... acts) {
    assertThat(next(seenBy(inside, path)))
        .containsExactlyElementsOf(Stream.of(acts).map(Act::name).toList());
  }

  private static void assertYours(Person person, String path, Act... acts) {
    List<String> yours = seenBy(person, path).getList("next.findAll { it.you }.act");
    assertThat(yours).containsExactlyElementsOf(Stream.of(acts).map(Act::name).toList());
    WaitedFor.assertTold(person, List.of(acts));
  }

  private static JsonPath seenBy(Person person, String path) {
    return person.get(path).statusCode(200).extract().jsonPath();
  }

  private static List<String> next(JsonPath view) {
    List<String> acts = view.getList("next.act");
    return acts.stream().distinct().toList();
  }
}
