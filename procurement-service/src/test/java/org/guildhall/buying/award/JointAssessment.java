package org.guildhall.buying.award;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.fixture.Answers;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.base.actor.Role;

/**
 * Three councils, two lots and five bidders, walked through assessment to any state by the public
 * API. Licences: {@code good} wins before {@code cheap}, {@code poor} misses a minimum. Training:
 * {@code expert} and {@code basic} end with the same total.
 */
public final class JointAssessment {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final JointBuying buying;
  private final Map<String, Bidding> tenders = new LinkedHashMap<>();
  private final Map<String, int[]> marks = new HashMap<>();
  private Person substitute;
  private boolean pricesOpen;

  private JointAssessment(JointBuying buying) {
    this.buying = buying;
  }

  /** Five tenders are in and the deadline has passed; the panel is appointed. */
  public static JointAssessment sealed() {
    return Scenarios.start("sealed tenders", () -> sealed(published()), JointAssessment::copy);
  }

  static JointBuying published() {
    return Scenarios.at(Stage.PUBLISHED, 3);
  }

  /** The same with another unit price of the best tender for licences. */
  public static JointAssessment sealed(String bestUnitPrice) {
    return sealed(published(), List.of("400.00", bestUnitPrice, "100.00"), 0);
  }

  /** The same of three councils whose tender notice is public. */
  public static JointAssessment sealed(JointBuying published) {
    return sealed(published, List.of("400.00", "420.00", "100.00"), 0);
  }

  static JointAssessment sealed(JointBuying published, List<String> licences, int more) {
    var assessment = new JointAssessment(published);
    assessment.tender("cheap", JointBuying.LICENCES, licences.get(0), 4, 4);
    assessment.tender("good", JointBuying.LICENCES, licences.get(1), 5, 4);
    assessment.tender("poor", JointBuying.LICENCES, licences.get(2), 0, 5);
    assessment.tender("basic", JointBuying.TRAINING, "100.00", 4, 2);
    assessment.tender("expert", JointBuying.TRAINING, "200.00", 5, 5);
    for (int i = 1; i <= more; i++) {
      assessment.tender("more" + i, JointBuying.LICENCES, "490.00", 2, 2);
    }
    assessment.appointed();
    assessment.buying.passDeadline();
    return assessment;
  }

  private void tender(String name, String lot, String price, int approach, int evidence) {
    tenders.put(name, Bidding.in(buying, lot).submitted(price));
    marks.put(name, new int[] {approach, evidence});
  }

  /** The same assessment, to go on from here without changing this. */
  JointAssessment copy() {
    var copy = new JointAssessment(buying);
    tenders.forEach((name, tender) -> copy.tenders.put(name, tender.copy()));
    copy.marks.putAll(marks);
    copy.substitute = substitute;
    copy.pricesOpen = pricesOpen;
    return copy;
  }

  public JointBuying buying() {
    return buying;
  }

  public Bidding tender(String name) {
    return tenders.get(name);
  }

  public Map<String, Bidding> tenders() {
    return tenders;
  }

  public Organisation lead() {
    return buying.lead();
  }

  public String path() {
    return buying.procurementPath();
  }

  public Person evaluator(int council) {
    return buying.councils().get(council).evaluator();
  }

  /** The first two score licences; the third alone scores training. */
  public void appointed() {
    lead()
        .buyer()
        .put(
            path() + "/panel",
            Map.of(
                "evaluators",
                List.of(
                    onPanel(0, evaluator(0), JointBuying.LICENCES),
                    onPanel(1, evaluator(1), JointBuying.LICENCES),
                    onPanel(2, evaluator(2), JointBuying.TRAINING))))
        .statusCode(200);
  }

  public Map<String, Object> onPanel(int council, Person person, String lot) {
    return Map.of(
        "subject", person.subject(),
        "organisationId", buying.councils().get(council).id(),
        "name", person.name(),
        "lotIds", List.of(buying.lot(lot)));
  }

  /** Two openers of different councils open. */
  public JointAssessment opened(String envelope) {
    String id =
        lead()
            .opener()
            .postInAMoment(path() + "/openings", Map.of("envelope", envelope))
            .extract()
            .path("id");
    buying.others().getFirst().opener().postInAMoment("/api/v1/openings/" + id + "/approval");
    return this;
  }

  public ValidatableResponse declares(Person evaluator, boolean conflict) {
    return evaluator.post(
        path() + "/panel/declarations",
        Map.of("conflict", conflict, "statement", conflict ? "My brother works there." : "None."));
  }

  /** The third evaluator has a conflict and is replaced by a colleague of the second. */
  public JointAssessment declared() {
    opened("QUALITY");
    declares(evaluator(0), false).statusCode(200);
    declares(evaluator(1), false).statusCode(200);
    declares(evaluator(2), true).statusCode(200);
    return this;
  }

  public Person substitute() {
    if (substitute == null) {
      UUID council = buying.councils().get(1).id();
      substitute = Marketplace.member(council, "Substitute evaluator", Role.EVALUATOR);
      Marketplace.awaitMembership(substitute);
    }
    return substitute;
  }

  public JointAssessment replaced() {
    lead()
        .buyer()
        .put(
            path() + "/panel",
            Map.of(
                "evaluators",
                List.of(
                    onPanel(0, evaluator(0), JointBuying.LICENCES),
                    onPanel(1, evaluator(1), JointBuying.LICENCES),
                    onPanel(1, substitute(), JointBuying.TRAINING))))
        .statusCode(200);
    declares(substitute(), false).statusCode(200);
    return this;
  }

  public ValidatableResponse scores(Person evaluator, String tender, int criterion, int score) {
    return evaluator.put("/api/v1/evaluations/scores", score(tender, criterion, score, "Seen."));
  }

  public Map<String, Object> score(String tender, int criterion, int score, String reason) {
    return Map.of(
        "tenderId",
        tender(tender).id(),
        "criterionId",
        criteria(tender).get(criterion),
        "score",
        score,
        "reason",
        reason);
  }

  /** The quality criteria of the tender's lot: approach, evidence. */
  public List<String> criteria(String tender) {
    String lot = tender(tender).lot().toString();
    JsonNode all = Answers.find(buying.seen().path("lots"), "id", lot).path("criteria");
    return Answers.all(all, "kind", "QUALITY").map(each -> each.path("id").textValue()).toList();
  }

  public void scoresAll(Person evaluator, String lot) {
    for (String name : of(lot)) {
      for (int criterion = 0; criterion < 2; criterion++) {
        scores(evaluator, name, criterion, marks.get(name)[criterion]).statusCode(200);
      }
    }
  }

  public List<String> of(String lot) {
    UUID id = buying.lot(lot);
    return tenders.keySet().stream().filter(name -> tender(name).lot().equals(id)).toList();
  }

  public ValidatableResponse locks(Person evaluator) {
    return evaluator.post(
        "/api/v1/evaluations/scores/lock", Map.of("procurementId", buying.procurement()));
  }

  /** Everybody has scored and locked; moderation begins. */
  public JointAssessment scored() {
    declared();
    replaced();
    scoresAll(evaluator(0), JointBuying.LICENCES);
    scoresAll(evaluator(1), JointBuying.LICENCES);
    scoresAll(substitute(), JointBuying.TRAINING);
    locks(evaluator(0)).statusCode(200);
    locks(evaluator(1)).statusCode(200);
    locks(substitute()).statusCode(200);
    return this;
  }

  public ValidatableResponse agrees(String tender, int criterion, int score, String reason) {
    return lead().buyer().put(path() + "/consensus", score(tender, criterion, score, reason));
  }

  /** The moderator records what everybody would expect, with a reason that names the tender. */
  public void agreesOnAll() {
    marks.forEach((name, scores) -> {
      agrees(name, 0, scores[0], "Approach of " + name).statusCode(200);
      agrees(name, 1, scores[1], "Evidence of " + name).statusCode(200);
    });
  }

  /** The consensus is locked and the prices are open. */
  public JointAssessment agreed() {
    if (pricesOpen) {
      return this;
    }
    if (substitute == null) {
      scored();
    }
    pricesOpen = true;
    agreesOnAll();
    lead().buyer().post(path() + "/consensus/lock").statusCode(200);
    return opened("PRICE");
  }

  public JsonPath award() {
    return lead().buyer().get(path() + "/award").statusCode(200).extract().jsonPath();
  }

  /** The members vote for the option on the proposed award, and the lead closes. */
  public JointAssessment decided(String option) {
    String decision = "/api/v1/decisions/" + award().getString("decisionId");
    buying
        .councils()
        .forEach(council ->
            council.approver().post(decision + "/votes", Map.of("option", option)).statusCode(200));
    lead().buyer().post(decision + "/closure").statusCode(200);
    return this;
  }

  public JointAssessment proposed() {
    agreed();
    lead().buyer().post(path() + "/award-proposal", Map.of()).statusCode(200);
    return this;
  }

  public JointAssessment approved() {
    proposed();
    return decided("Award as proposed");
  }

  public JointAssessment summarised() {
    approved();
    lead().buyer().post(path() + "/assessment-summaries").statusCode(200);
    return this;
  }

  /** The award notice is public. */
  public JointAssessment standing() {
    summarised();
    buying.approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
    return this;
  }

  /** Moves the clock to noon of the first day on which may be signed. */
  public void passStandstill() {
    LocalDate last = LocalDate.parse(award().getString("standstillEndsOn"));
    SandboxClock.advanceTo(last.plusDays(1).atTime(LocalTime.NOON).atZone(LONDON).toInstant());
  }

  /** Moves the clock by so many days. */
  public void passDays(int days) {
    SandboxClock.advanceTo(SandboxClock.now().plus(Duration.ofDays(days)));
  }

  public List<Map<String, Object>> contracts() {
    return lead().buyer().get(path() + "/contracts").statusCode(200).extract().path("");
  }

  public Organisation council(Object id) {
    return organisation(buying.councils().stream(), id);
  }

  public Organisation supplier(Object id) {
    return organisation(tenders.values().stream().map(Bidding::supplier), id);
  }

  private static Organisation organisation(Stream<Organisation> all, Object id) {
    return all.filter(each -> each.id().toString().equals(id)).findFirst().orElseThrow();
  }

  /** A bidder notifies a claim; the answer is its id. */
  public String claims(String tender, String reason) {
    return tender(tender)
        .bidder()
        .post(path() + "/standstill-claims", Map.of("reason", reason))
        .statusCode(200)
        .extract()
        .path("id");
  }

  /** The lead records how a claim ended. */
  public ValidatableResponse resolves(String claim, String resolution) {
    return lead()
        .approver()
        .post(
            "/api/v1/standstill-claims/" + claim + "/resolution",
            Map.of("resolution", resolution, "statement", "So it was decided."));
  }

  /** The buyer of the first contract signs. */
  public ValidatableResponse firstSignature() {
    Map<String, Object> first = contracts().getFirst();
    return council(first.get("buyerId"))
        .approver()
        .post("/api/v1/contracts/" + first.get("id") + "/signatures");
  }

  /** Both sides of every contract sign, where they have not. */
  public JointAssessment signed() {
    contracts().stream().filter(each -> !"SIGNED".equals(each.get("status"))).forEach(this::signed);
    return this;
  }

  /** Both sides of that contract sign. */
  public void signed(Map<String, Object> contract) {
    String signatures = "/api/v1/contracts/" + contract.get("id") + "/signatures";
    council(contract.get("buyerId")).approver().post(signatures).statusCode(200);
    supplier(contract.get("supplierId")).bidder().post(signatures).statusCode(200);
  }

  /** A buyer of the lead prepares the contract details notice, and an approver approves it. */
  public ValidatableResponse detailed() {
    lead().buyer().put(path() + "/contract-notices", Map.of()).statusCode(200);
    return buying.approvesNotice(NoticeType.CONTRACT_DETAILS_NOTICE);
  }
}
