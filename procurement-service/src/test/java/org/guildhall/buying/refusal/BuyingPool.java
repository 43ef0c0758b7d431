package org.guildhall.buying.refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.fuzz.Pool;

/** Scenarios in turn, each with everything in it that can be asked for. */
final class BuyingPool {
  private static final int SCENARIOS = 5;

  private final Pool pool = new Pool();

  /** The scenario with this number, beginning anew behind the last. */
  static Pool of(int number) {
    BuyingPool buying = new BuyingPool();
    switch (number % SCENARIOS) {
      case 0 -> buying.forming(Scenarios.at(Stage.COMMITTED, 3));
      case 1 -> buying.planning(Scenarios.at(Stage.PLANNED, 2));
      case 2 -> buying.tendering(Scenarios.at(Stage.PUBLISHED, 2));
      case 3 -> buying.assessing(JointAssessment.sealed().opened("QUALITY").declared());
      default -> buying.awarding(AssessmentScenarios.inStandstill());
    }
    buying.pool.operator(caller("operator", Person.operator()));
    buying.pool.thing("gates", "BEFORE_AWARD_NOTICE").thing("gates", "BEFORE_TENDER_NOTICE");
    return buying.pool;
  }

  private void forming(JointBuying buying) {
    councils(buying);
    pool.thing("consortia", buying.consortium());
    UUID decision = UUID.randomUUID();
    bodies(BuyingCases.forming(buying.consortiumPath(), buying.lead().id()));
    bodies(BuyingCases.deciding(buying.consortiumPath(), decision));
    pool.body(
        "POST /api/v1/consortia",
        Map.of("challengeId", buying.challenge(), "name", "Another", "purpose", "The same need"));
  }

  private void planning(JointBuying buying) {
    procurement(buying);
    bodies(BuyingCases.procuring(buying, UUID.randomUUID()));
  }

  private void tendering(JointBuying buying) {
    procurement(buying);
    UUID question = ask(buying);
    pool.thing("questions", question);
    bodies(BuyingCases.procuring(buying, question));
    Bidding tender = Bidding.in(buying).written("100.00");
    tender(tender);
    pool.body("PUT /api/v1/tenders/{id}", tender.content("We would.", "99.50"));
    pool.body("POST /api/v1/procurements/{id}/tenders", Map.of("lotId", tender.lot()));
    pool.body("POST /api/v1/procurements/{id}/questions", Map.of("text", "Why?"));
  }

  private static UUID ask(JointBuying buying) {
    Organisation supplier = Marketplace.supplier("Asking " + UUID.randomUUID());
    String id =
        supplier
            .bidder()
            .post(buying.procurementPath() + "/questions", Map.of("text", "Why?"))
            .extract()
            .path("id");
    return UUID.fromString(id);
  }

  private void assessing(JointAssessment joint) {
    procurement(joint.buying());
    joint.tenders().values().forEach(this::tender);
    bodies(AssessmentCases.of(joint, "", "", "").all());
  }

  private void awarding(JointAssessment joint) {
    procurement(joint.buying());
    joint.tenders().values().forEach(this::tender);
    AssessmentCases cases = AssessmentCases.of(joint);
    pool.thing("openings", cases.opening());
    pool.thing("standstill-claims", cases.claim());
    pool.thing("contracts", cases.contract());
    bodies(cases.all());
  }

  private void bodies(List<Case> cases) {
    cases.stream()
        .filter(each -> each.body() != null)
        .forEach(each -> pool.body(each.endpoint(), each.body()));
  }

  private void procurement(JointBuying buying) {
    councils(buying);
    pool.thing("consortia", buying.consortium());
    pool.thing("procurements", buying.procurement()).thing("evaluations", buying.procurement());
    var view = buying.view();
    pool.thing("ocds", view.getString("ocid"));
    for (String word : List.of("items", "criteria")) {
      List<String> ids = view.getList("lots." + word + ".flatten().id");
      ids.forEach(id -> pool.thing(word.equals("items") ? word : "criterions", id));
    }
    List<String> lots = view.getList("lots.id");
    lots.forEach(id -> pool.thing("lots", id));
    var decisions = buying.lead().buyer().get(buying.consortiumPath() + "/decisions").extract();
    List<String> made = decisions.path("id");
    made.forEach(id -> pool.thing("decisions", id));
    var drafts = buying.lead().buyer().get(buying.procurementPath() + "/notice-drafts").extract();
    List<String> prepared = drafts.path("id");
    prepared.forEach(id -> pool.thing("notice-drafts", id));
  }

  private void councils(JointBuying buying) {
    for (Organisation council : buying.councils()) {
      pool.thing("organisations", council.id());
      insider(
          council.equals(buying.lead()) ? "everything of the lead" : "everything", council.id());
      for (Person person : of(council)) {
        pool.other(caller(person.name(), person));
      }
    }
    // Who is on the panel, or has begun something, may do more than others with the same roles.
    pool.insider(caller("lead", buying.lead().buyer()));
    pool.insider(caller("approver", buying.lead().approver()));
    pool.insider(caller("evaluator", buying.lead().evaluator()));
  }

  private void tender(Bidding tender) {
    pool.thing("tenders", tender.id());
    pool.insider(caller("bidder", tender.bidder()));
  }

  /** Somebody with every role. */
  private void insider(String name, UUID organisation) {
    Person everything = Marketplace.member(organisation, "Everything", Role.values());
    Marketplace.awaitMembership(everything);
    pool.insider(caller(name, everything));
  }

  private static List<Person> of(Organisation organisation) {
    return List.of(
        organisation.buyer(),
        organisation.approver(),
        organisation.opener(),
        organisation.evaluator(),
        organisation.bidder());
  }

  private static Pool.Caller caller(String name, Person person) {
    return new Pool.Caller(name, person.token(), person.organisation());
  }
}
