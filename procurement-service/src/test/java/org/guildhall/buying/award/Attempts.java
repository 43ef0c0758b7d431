package org.guildhall.buying.award;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.guildhall.buying.procurement.procedure.Act.*;
import static org.guildhall.kit.base.actor.Role.APPROVER;
import static org.guildhall.kit.base.actor.Role.BIDDER;
import static org.guildhall.kit.base.actor.Role.BUYER;
import static org.guildhall.kit.base.actor.Role.EVALUATOR;
import static org.guildhall.kit.base.actor.Role.OPENER;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Role;

/** Every act of people, as it is tried at the API where a procurement stands. */
final class Attempts {
  private static final Map<String, String> REASON = Map.of("reason", "The members need it not.");

  private final JointBuying buying;
  private final Person buyer;
  private final String path;
  private final JsonPath view;
  private final List<Attempt> all = new ArrayList<>();

  /**
   * Doing something.
   *
   * @param act where one endpoint serves several, the first of them
   * @param roles who could do it
   * @param taken whether it is done, if that person tries
   */
  record Attempt(Act act, Set<Role> roles, Predicate<Person> taken) {}

  private Attempts(JointBuying buying) {
    this.buying = buying;
    this.buyer = buying.lead().buyer();
    this.path = buying.procurementPath();
    this.view = buying.view();
  }

  static List<Attempt> at(JointBuying buying) {
    var attempts = new Attempts(buying);
    attempts.planning();
    attempts.asking();
    attempts.opening("QUALITY", PROPOSE_QUALITY_OPENING, APPROVE_QUALITY_OPENING);
    attempts.opening("PRICE", PROPOSE_PRICE_OPENING, APPROVE_PRICE_OPENING);
    attempts.assessing();
    attempts.awarding();
    attempts.claiming();
    attempts.contracting();
    attempts.ending();
    return attempts.all;
  }

  /** One endpoint proposes and reconsiders an award, one notice ends it and corrects itself. */
  static Act asTried(Act offered) {
    return switch (offered) {
      case RECONSIDER_AWARD -> PROPOSE_AWARD;
      case CORRECT_TERMINATION -> TERMINATE;
      case SIGN_LAST_CONTRACT -> SIGN_CONTRACT;
      default -> offered;
    };
  }

  private void tries(Act act, Role role, Predicate<Person> taken) {
    all.add(new Attempt(act, EnumSet.of(role), taken));
  }

  private static boolean done(ValidatableResponse answer) {
    return answer.extract().statusCode() < 300;
  }

  private void posts(Act act, Role role, String to) {
    tries(act, role, person -> done(person.post(to)));
  }

  private void posts(Act act, Role role, String to, Object body) {
    tries(act, role, person -> done(person.post(to, body)));
  }

  private void puts(Act act, Role role, String to, Object body) {
    tries(act, role, person -> done(person.put(to, "*", body)));
  }

  /** Where nobody has prepared the notice there is nothing that could be approved. */
  private void approves(Act act, NoticeType notice) {
    buying.draft(notice).ifPresent(draft -> posts(act, APPROVER, draft + "/approval"));
  }

  private void planning() {
    puts(REVISE_PLAN, BUYER, path, JointBuying.plan());
    tries(
        ADD_DOCUMENT,
        BUYER,
        person -> done(person.uploads(path + "/documents", "a.csv", "a,b".getBytes(UTF_8))));
    posts(SUBMIT_PLAN, BUYER, path + "/submission");
    posts(RETURN_PLAN, APPROVER, path + "/return", REASON);
    approves(APPROVE_TENDER_NOTICE, NoticeType.TENDER_NOTICE);
    puts(
        PREPARE_AMENDMENT,
        BUYER,
        path + "/amendment",
        Map.of("summary", "S", "timeReason", "R", "terms", Map.of("paymentTerms", "60 days.")));
    approves(APPROVE_AMENDMENT, NoticeType.TENDER_NOTICE_UPDATE);
  }

  private void asking() {
    posts(ASK_QUESTION, BIDDER, path + "/questions", Map.of("text", "How many users?"));
    for (String question : ids(buyer, path + "/questions", "id")) {
      String answer = path + "/questions/" + question + "/answer";
      posts(ANSWER_QUESTION, BUYER, answer, Map.of("text", "Many."));
    }
    for (String lot : view.<String>getList("lots.id")) {
      posts(START_TENDER, BIDDER, path + "/tenders", Map.of("lotId", lot));
    }
  }

  /** Who repeats a proposal gets the same answer, and has done nothing. */
  private void opening(String envelope, Act propose, Act approve) {
    String openings = path + "/openings";
    String all = "findAll { it.envelope == '" + envelope + "' }.";
    Person opener = buying.lead().opener();
    List<String> there = ids(opener, openings, all + "id");
    tries(
        propose,
        OPENER,
        person -> {
          var answer = person.post(openings, Map.of("envelope", envelope));
          return done(answer) && !there.contains(answer.extract().<String>path("id"));
        });
    for (String proposed : ids(opener, openings, all + "findAll { it.status == 'PROPOSED' }.id")) {
      posts(approve, OPENER, "/api/v1/openings/" + proposed + "/approval");
    }
  }

  private void assessing() {
    puts(APPOINT_PANEL, BUYER, path + "/panel", Map.of("evaluators", panel()));
    posts(
        DECLARE_CONFLICT,
        EVALUATOR,
        path + "/panel/declarations",
        Map.of("conflict", false, "statement", "None."));
    for (Map<String, ?> score : scores()) {
      puts(SCORE, EVALUATOR, "/api/v1/evaluations/scores", score);
      puts(MODERATE, BUYER, path + "/consensus", score);
    }
  }

  /** As it is, or somebody of the lead. */
  private List<Map<String, Object>> panel() {
    var there = buyer.get(path + "/panel").extract();
    if (there.statusCode() != 200) {
      Person evaluator = buying.lead().evaluator();
      return List.of(
          Map.of(
              "subject", evaluator.subject(),
              "organisationId", buying.lead().id(),
              "name", evaluator.name()));
    }
    List<Map<String, Object>> members =
        there.jsonPath().getList("evaluators.findAll { it.standing in ['APPOINTED', 'CLEAR'] }");
    members.forEach(member ->
        member.keySet().retainAll(Set.of("subject", "organisationId", "name", "criterionIds")));
    return members;
  }

  /** Of every opened tender by every criterion of its lot. */
  private List<Map<String, Object>> scores() {
    List<Map<String, Object>> scores = new ArrayList<>();
    var opened = buying.lead().opener().get(path + "/opened-tenders").extract();
    if (opened.statusCode() == 200) {
      for (Map<String, String> tender : opened.jsonPath().<Map<String, String>>getList("items")) {
        view.<String>getList(
                "lots.find { it.id == '"
                    + tender.get("lotId")
                    + "' }.criteria.findAll {"
                    + " it.kind == 'QUALITY' }.id")
            .forEach(criterion ->
                scores.add(
                    Map.of(
                        "tenderId",
                        tender.get("id"),
                        "criterionId",
                        criterion,
                        "score",
                        4,
                        "reason",
                        "Good.")));
      }
    }
    return scores;
  }

  private void awarding() {
    posts(PROPOSE_AWARD, BUYER, path + "/award-proposal");
    for (String id : decision()) {
      String decision = "/api/v1/decisions/" + id;
      posts(VOTE_ON_AWARD, APPROVER, decision + "/votes", Map.of("option", "Award as proposed"));
      posts(CLOSE_AWARD_VOTE, BUYER, decision + "/closure");
    }
    posts(SEND_SUMMARIES, BUYER, path + "/assessment-summaries");
    puts(PREPARE_AWARD_NOTICE, BUYER, path + "/award-notice", Map.of());
    approves(APPROVE_AWARD_NOTICE, NoticeType.AWARD_NOTICE);
  }

  private List<String> decision() {
    var award = buyer.get(path + "/award").extract();
    return award.statusCode() == 200 ? List.of(award.<String>path("decisionId")) : List.of();
  }

  private void claiming() {
    all.add(
        new Attempt(
            NOTIFY_CLAIM,
            EnumSet.of(BIDDER, BUYER),
            person -> done(person.post(path + "/standstill-claims", REASON))));
    for (String claim : ids(buyer, path + "/award", "claims.id")) {
      posts(
          RESOLVE_CLAIM,
          APPROVER,
          "/api/v1/standstill-claims/" + claim + "/resolution",
          Map.of("resolution", "WITHDRAWN", "statement", "S"));
    }
  }

  private void contracting() {
    for (String id : ids(buyer, path + "/contracts", "id")) {
      String signatures = "/api/v1/contracts/" + id + "/signatures";
      all.add(
          new Attempt(
              SIGN_CONTRACT,
              EnumSet.of(APPROVER, BIDDER),
              person -> done(person.post(signatures))));
    }
    puts(PREPARE_CONTRACT_NOTICE, BUYER, path + "/contract-notices", Map.of());
    approves(APPROVE_CONTRACT_NOTICE, NoticeType.CONTRACT_DETAILS_NOTICE);
  }

  private void ending() {
    puts(PREPARE_TERMINATION, BUYER, path + "/termination", REASON);
    posts(END_PLAN, APPROVER, path + "/termination", REASON);
    approves(TERMINATE, NoticeType.TERMINATION_NOTICE);
  }

  private static List<String> ids(Person reader, String path, String which) {
    var answer = reader.get(path).extract();
    return answer.statusCode() == 200 ? answer.jsonPath().getList(which) : List.of();
  }
}
