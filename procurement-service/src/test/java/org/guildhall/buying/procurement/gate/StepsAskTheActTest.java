package org.guildhall.buying.procurement.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PLANNED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.award.proposal.AwardProblem;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OcdsSchema;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** No step goes past the Act, and what it said is remembered, also when it refused. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class StepsAskTheActTest {
  private static final String WHY = "Suppliers only answered the challenge.";

  @Test
  void shouldAskBeforeATenderNoticeAndBeforeItIsAmended() {
    var buying = Scenarios.at(PLANNED, 2);
    planIsRefusedWithoutConflictsAssessment(buying);
    lotsAreOnlyOwedWherePossible(buying);
    engagementMustBeReasoned(buying);
    noticeStatesReasons(buying);
    amendmentIsRefusedWithoutTime(buying);
    onlyWhatIsKnownIsAskedBeforeTheEnd(buying);
  }

  @Test
  void shouldAskFromTheAwardNoticeToTheContractDetails() {
    var joint = AssessmentScenarios.sealedDear().approved();
    awardNoticeWaitsForSummaries(joint);
    awardNoticeStatesALawfulStandstill(joint);
    signatureWaitsForStandstill(joint);
    signatureWaitsForIndicators(joint);
    lateNoticeIsPublishedAndRememberedAsLate(joint);
    nothingEndsWithoutAwardAfterASignature(joint);
  }

  private void planIsRefusedWithoutConflictsAssessment(JointBuying buying) {
    var plan = JointBuying.plan();
    plan.put("conflictsAssessed", false);
    buying.revise(plan);
    gate(buying, "BEFORE_TENDER_NOTICE")
        .body("open", is(false))
        .body("asked", empty())
        .body(foreseen("conflicts-assessed") + ".outcome", is("BREACHED"))
        .body(foreseen("conflicts-assessed") + ".field", is("conflictsAssessed"));

    submits(buying)
        .spec(problem(ProcurementProblem.NOT_READY_TO_PUBLISH, "conflictsAssessed"))
        .body("fields.message", hasItem(containsString("(PA2023 s.83)")));

    gate(buying, "BEFORE_TENDER_NOTICE")
        .body("asked.allowed", everyItem(is(false)))
        .body("asked.ruleId", hasItem("pa2023.threshold"))
        .body(asked("conflicts-assessed") + ".outcome", is("BREACHED"))
        .body(asked("conflicts-assessed") + ".ruleVersion", is(1))
        .body(asked("conflicts-assessed") + ".effect", is("BLOCKS"))
        .body(asked("conflicts-assessed") + ".factsOn", notNullValue())
        // Two councils' need is below the threshold, which is nothing that the rule could refuse.
        .body(asked("threshold") + ".outcome", is("NOT_ASSESSED"));
    Marketplace.council("Curious " + UUID.randomUUID())
        .buyer()
        .get(buying.procurementPath() + "/gates/BEFORE_TENDER_NOTICE")
        .spec(problem(KitProblem.NOT_FOUND));
  }

  private void lotsAreOnlyOwedWherePossible(JointBuying buying) {
    var plan = oneLot();
    buying.revise(plan);
    submits(buying).spec(problem(ProcurementProblem.NOT_READY_TO_PUBLISH, "reasonsNotLotting"));

    plan.put("lotsPossible", false);
    buying.revise(plan);

    gate(buying, "BEFORE_TENDER_NOTICE")
        .body("open", is(true))
        .body(foreseen("lots-considered") + ".outcome", is("MET"));
  }

  private void engagementMustBeReasoned(JointBuying buying) {
    Marketplace.tell(
        "challenges",
        "challenge.responded",
        buying.challenge(),
        1,
        Map.of(
            "id",
            buying.challenge(),
            "version",
            1,
            "organisationId",
            buying.lead().id(),
            "title",
            "Better case management",
            "status",
            "OPEN",
            "responded",
            true));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            gate(buying, "BEFORE_TENDER_NOTICE")
                .body(foreseen("engagement-stated") + ".outcome", is("BREACHED")));

    submits(buying)
        .spec(problem(ProcurementProblem.NOT_READY_TO_PUBLISH, "reasonsNoEngagement"))
        .body("fields.message", hasItem(containsString("(PA2023 s.17(1))")));
  }

  private void noticeStatesReasons(JointBuying buying) {
    var plan = oneLot();
    plan.put("lotsPossible", true);
    plan.put("reasonsNotLotting", "One system.");
    plan.put("reasonsNoEngagement", WHY);
    buying.revise(plan);
    submits(buying).statusCode(200).body("rules", empty());
    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);

    gate(buying, "BEFORE_TENDER_NOTICE")
        .body("asked[0].allowed", is(true))
        .body(asked("engagement-stated") + ".outcome", is("MET"));
    // The public sees the answers with which the notice was approved, and no refusal.
    Person.anybody()
        .get(buying.procurementPath())
        .then()
        .body("rules.size()", is(6))
        .body("rules.findAll { it.ruleId != 'pa2023.threshold' }.outcome", everyItem(is("MET")));
    var released = Person.anybody().get("/api/v1/ocds/" + buying.view().getString("ocid")).then();
    released
        .body("releases[0].planning.noEngagementNoticeRationale", equalTo(WHY))
        .body("releases[0].tender.lotDetails.noLotsDivisionRationale", equalTo("One system."));
    OcdsSchema.assertValidReleases(released.extract().asString());
  }

  private void amendmentIsRefusedWithoutTime(JointBuying buying) {
    gate(buying, "BEFORE_AMENDMENT").body("foreseen", empty());

    buying
        .lead()
        .buyer()
        .put(
            buying.procurementPath() + "/amendment",
            Map.of("summary", "A change.", "terms", Map.of("paymentTerms", "60 days.")))
        .spec(problem(KitProblem.INVALID_INPUT, "timeReason"))
        .body("fields.message", hasItem(containsString("(PA2023 s.31)")));

    gate(buying, "BEFORE_AMENDMENT")
        .body("asked.allowed", everyItem(is(false)))
        .body(asked("time-reconsidered") + ".outcome", is("BREACHED"))
        .body(asked("tendering-period") + ".outcome", is("MET"));
  }

  /** Nobody has stated a reason yet, which is no breach of anything. */
  private void onlyWhatIsKnownIsAskedBeforeTheEnd(JointBuying buying) {
    gate(buying, "BEFORE_TERMINATION")
        .body("open", is(true))
        .body(foreseen("not-yet-entered") + ".outcome", is("MET"))
        .body(foreseen("termination-stated") + ".outcome", is("NOT_ASSESSED"));

    var reason = Map.of("reason", "The members no longer need it.");
    buying.lead().buyer().put(buying.procurementPath() + "/termination", reason).statusCode(200);

    gate(buying, "BEFORE_TERMINATION")
        .body("open", is(true))
        .body(foreseen("termination-stated") + ".outcome", is("MET"));
  }

  private void awardNoticeWaitsForSummaries(JointAssessment joint) {
    joint
        .lead()
        .buyer()
        .put(joint.path() + "/award-notice", Map.of())
        .spec(problem(AwardProblem.SUMMARIES_MISSING, "summaries"))
        .body("detail", containsString("(PA2023 s.50(3))"))
        .body("fields.message", hasItem(containsString("Not sent to")));

    gate(joint.buying(), "BEFORE_AWARD_NOTICE")
        .body(asked("summaries-before-award") + ".outcome", is("BREACHED"))
        .body(asked("summaries-before-award") + ".allowed", is(false));
    joint.lead().buyer().post(joint.path() + "/assessment-summaries").statusCode(200);
  }

  private void awardNoticeStatesALawfulStandstill(JointAssessment joint) {
    joint
        .lead()
        .buyer()
        .put(joint.path() + "/award-notice", Map.of("standstillUntil", "2020-01-01"))
        .spec(problem(AwardProblem.STANDSTILL_TOO_SHORT, "standstillUntil"))
        .body("detail", containsString("(PA2023 s.51(1))"));
    gate(joint.buying(), "BEFORE_AWARD_NOTICE")
        .body(asked("standstill-stated") + ".outcome", is("BREACHED"));

    joint.buying().approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);

    gate(joint.buying(), "BEFORE_AWARD_NOTICE")
        .body("asked[0].allowed", is(true))
        .body(asked("standstill-stated") + ".outcome", is("MET"));
  }

  private void signatureWaitsForStandstill(JointAssessment joint) {
    joint
        .firstSignature()
        .spec(problem(ContractProblem.STANDSTILL_NOT_OVER, "standstillEndsOn"))
        .body("detail", containsString("(PA2023 s.51)"));

    gate(joint.buying(), "BEFORE_SIGNATURE")
        .body(asked("standstill") + ".outcome", is("BREACHED"))
        .body(asked("standstill") + ".subjectId", equalTo(joint.contracts().getFirst().get("id")))
        .body(asked("automatic-suspension") + ".outcome", is("MET"));
    joint.passStandstill();
  }

  /** The price is below £5 million; with the buyer's option the estimate is not. */
  private void signatureWaitsForIndicators(JointAssessment joint) {
    var first = joint.contracts().getFirst();
    assertThat(new BigDecimal(first.get("amountGross").toString()))
        .isLessThan(BigDecimal.valueOf(5_000_000));
    assertThat(first.get("kpisMissing")).isEqualTo(true);

    joint
        .firstSignature()
        .spec(problem(ContractProblem.KPIS_MISSING, "kpis"))
        .body("detail", containsString("(PA2023 s.52)"));

    gate(joint.buying(), "BEFORE_SIGNATURE")
        .body(asked("standstill") + ".outcome", is("MET"))
        .body(asked("kpis") + ".outcome", is("BREACHED"))
        .body(asked("kpis") + ".ruleVersion", is(2));
    agreeIndicators(joint);
    joint.signed();
    gate(joint.buying(), "BEFORE_SIGNATURE")
        .body("foreseen", empty())
        .body("asked[0].allowed", is(true));
  }

  private void lateNoticeIsPublishedAndRememberedAsLate(JointAssessment joint) {
    joint.passDays(31);

    joint.detailed().statusCode(200);

    gate(joint.buying(), "BEFORE_CONTRACT_DETAILS_NOTICE")
        .body("asked.allowed", everyItem(is(true)))
        .body(asked("contract-details-notice") + ".outcome", is("BREACHED"))
        .body(asked("contract-details-notice") + ".effect", is("NOTES"))
        .body(asked("contract-details-notice") + ".source", is("PA2023 s.53(1)"))
        .body("asked.subjectId.unique().size()", is(4));
  }

  private void nothingEndsWithoutAwardAfterASignature(JointAssessment joint) {
    joint
        .lead()
        .buyer()
        .put(joint.path() + "/termination", Map.of("reason", "Too dear after all."))
        .spec(problem(KitProblem.ILLEGAL_STATE, "contracts"))
        .body("detail", containsString("(PA2023 s.55(1))"));

    gate(joint.buying(), "BEFORE_TERMINATION")
        .body("asked.allowed", not(hasItem(true)))
        .body(asked("not-yet-entered") + ".outcome", is("BREACHED"))
        .body(asked("termination-stated") + ".outcome", is("MET"));
  }

  private static void agreeIndicators(JointAssessment joint) {
    var three =
        List.of("Uptime", "Response", "Satisfaction").stream()
            .map(title -> Map.of("title", title, "description", "Each month"))
            .toList();
    joint.contracts().stream()
        .filter(contract -> contract.get("kpisMissing").equals(true))
        .forEach(contract ->
            joint
                .council(contract.get("buyerId"))
                .buyer()
                .put("/api/v1/contracts/" + contract.get("id") + "/kpis", Map.of("kpis", three))
                .statusCode(200));
  }

  private static Map<String, Object> oneLot() {
    var plan = JointBuying.plan();
    plan.put("lots", List.of(((List<?>) plan.get("lots")).getFirst()));
    return plan;
  }

  private static ValidatableResponse submits(JointBuying buying) {
    return buying.lead().buyer().post(buying.procurementPath() + "/submission");
  }

  private static ValidatableResponse gate(JointBuying buying, String step) {
    return buying
        .lead()
        .buyer()
        .get(buying.procurementPath() + "/gates/" + step)
        .statusCode(200)
        .body("step", is(step));
  }

  private static String foreseen(String rule) {
    return "foreseen.find { it.ruleId == 'pa2023." + rule + "' }";
  }

  /** What the rule said when it was asked last. */
  private static String asked(String rule) {
    return "asked.find { it.ruleId == 'pa2023." + rule + "' }";
  }
}
