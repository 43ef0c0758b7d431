package org.guildhall.buying.procurement.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.CONSTITUTED;
import static org.guildhall.buying.fixture.Stage.PLANNED;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeProblem;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OcdsSchema;
import org.guildhall.buying.procurement.ProcurementProblem;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ProcurementApiTest {

  @Test
  void shouldProposeALotForEachItemMembersCommittedTo() {
    var buying = Scenarios.at(CONSTITUTED, 2);

    buying
        .lead()
        .buyer()
        .post(
            "/api/v1/procurements",
            Map.of("consortiumId", buying.consortium(), "title", "T", "description", "D"))
        .statusCode(201)
        .header("ETag", startsWith("\""))
        .body("status", equalTo("PLANNED"))
        .body("lots.title", contains(JointBuying.LICENCES, JointBuying.TRAINING))
        .body("lots[0].items[0].quantity", equalTo(300.0f));
    buying
        .lead()
        .buyer()
        .post(
            "/api/v1/procurements",
            Map.of("consortiumId", buying.consortium(), "title", "T", "description", "D"))
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldKeepTheIdsOfLotsAndCriteriaThatThePlanNames() {
    var buying = Scenarios.planned();
    var lots = buying.view().getList("lots.id");
    var criteria = buying.view().getList("lots[0].criteria.id");
    var plan = JointBuying.plan();
    var view = buying.view();
    var kept = new HashMap<String, Object>(view.getMap("lots[0]"));
    kept.put("title", "Renamed");
    plan.put("lots", List.of(kept));
    plan.put("reasonsNotLotting", "One system.");

    buying.revise(plan);

    assertThat(buying.view().getList("lots.id")).containsExactly(lots.getFirst());
    assertThat(buying.view().getString("lots[0].title")).isEqualTo("Renamed");
    assertThat(buying.view().getList("lots[0].criteria.id")).isEqualTo(criteria);
  }

  @Test
  void shouldRefuseToOverwriteAPlanThatSomebodyElseChanged() {
    var buying = Scenarios.planned();

    buying
        .lead()
        .buyer()
        .put(buying.procurementPath(), "\"0\"", JointBuying.plan())
        .spec(problem(KitProblem.STALE_VERSION));
    buying
        .lead()
        .buyer()
        .put(buying.procurementPath(), JointBuying.plan())
        .spec(problem(KitProblem.VERSION_REQUIRED));
  }

  @Test
  void shouldNotShowAPlanToAnybodyOutsideTheConsortium() {
    var buying = Scenarios.planned();

    Person.anybody().get(buying.procurementPath()).then().spec(problem(KitProblem.NOT_FOUND));
    Marketplace.council("Curious " + UUID.randomUUID())
        .buyer()
        .get(buying.procurementPath())
        .spec(problem(KitProblem.NOT_FOUND));
    buying.others().getFirst().buyer().get(buying.procurementPath()).statusCode(200);
  }

  @Test
  void shouldNameEverythingThatIsMissingForATenderNotice() {
    var buying = Scenarios.planned();
    var plan = JointBuying.plan();
    plan.remove("priceFormula");
    plan.put("conflictsAssessed", false);
    plan.put("lots", List.of());
    buying.revise(plan);

    buying
        .lead()
        .buyer()
        .post(buying.procurementPath() + "/submission")
        .spec(problem(ProcurementProblem.NOT_READY_TO_PUBLISH, "lots"))
        .body("fields.field", hasItem("priceFormula"))
        .body("fields.field", hasItem("conflictsAssessed"))
        .body("fields.field", hasItem("reasonsNotLotting"));
  }

  @Test
  void shouldRefuseADeadlineBeforeTheLawfulOne() {
    var buying = Scenarios.planned();
    var plan = JointBuying.plan();
    var timetable = new HashMap<String, Object>((Map<String, Object>) plan.get("timetable"));
    var tooSoon =
        java.time.Instant.parse((String) timetable.get("tendersUntil"))
            .minus(java.time.Duration.ofDays(6));
    timetable.put("tendersUntil", tooSoon.toString());
    plan.put("timetable", timetable);
    buying.revise(plan);

    buying
        .lead()
        .buyer()
        .post(buying.procurementPath() + "/submission")
        .spec(problem(ProcurementProblem.NOT_READY_TO_PUBLISH, "timetable.tendersUntil"));
  }

  /** Neither who planned it nor who asked for its approval, and so prepared the notice. */
  @Test
  void shouldPublishOnlyWithASecondPerson() {
    var buying = Scenarios.at(CONSTITUTED, 2);
    var planner = member(buying, "Planner");
    var submitter = member(buying, "Submitter");
    buying.plannedBy(planner);
    submitter.post(buying.procurementPath() + "/submission").statusCode(200);

    buying
        .approvesNotice(planner, NoticeType.TENDER_NOTICE)
        .spec(problem(ProcurementProblem.SECOND_PERSON_NEEDED));
    buying
        .approvesNotice(submitter, NoticeType.TENDER_NOTICE)
        .spec(problem(NoticeProblem.NOTICE_NEEDS_SECOND_PERSON));
    buying.lead().approver().get("/api/v1/me/tasks").body("kind", hasItem("procurement.approval"));
    planner.get("/api/v1/me/tasks").body("kind", not(hasItem("procurement.approval")));
  }

  private static Person member(JointBuying buying, String name) {
    Person member = Marketplace.member(buying.lead().id(), name, Role.BUYER, Role.APPROVER);
    Marketplace.awaitMembership(member);
    return member;
  }

  @Test
  void shouldNotPublishWhatNobodyAskedToApprove() {
    var buying = Scenarios.at(SUBMITTED, 2);
    buying
        .lead()
        .approver()
        .post(buying.procurementPath() + "/return", Map.of("reason", "Say more"))
        .statusCode(200)
        .body("returnReason", equalTo("Say more"));

    buying
        .approvesNotice(NoticeType.TENDER_NOTICE)
        .spec(problem(NoticeProblem.NOTICE_NOT_PREPARED));
  }

  @Test
  void shouldPublishATenderNoticeThatIsValidAgainstTheNationalSchema() {
    var buying = Scenarios.at(PUBLISHED, 3);

    var view = Person.anybody().get(buying.procurementPath()).then().statusCode(200);
    view.body("status", equalTo("TENDERING"))
        .body("ocid", startsWith("ocds-guildhall-"))
        .body("buyers", hasSize(3))
        .body("buyers[0].lead", is(true))
        .body("value.net", equalTo(324000.0f))
        .body("value.aboveThreshold", is(true))
        .body("lots[0].reserve", nullValue())
        .body("lots[0].quantities", hasSize(3))
        .body("lots[1].quantities", hasSize(1))
        .body("rules.outcome", not(hasItem("BREACHED")))
        .body("rules.ruleId", hasItems("pa2023.threshold", "pa2023.engagement-stated"));
    String ocid = view.extract().path("ocid");
    var released = Person.anybody().get("/api/v1/ocds/" + ocid).then().statusCode(200);
    released
        .body("releases", hasSize(1))
        .body("releases[0].tag", contains("tender"))
        .body("releases[0].parties", hasSize(3))
        .body("releases[0].buyer.name", equalTo(buying.lead().name()))
        .body("releases[0].parties[0].name", equalTo(buying.lead().name()))
        .body("releases[0].tender.documents.noticeType", hasItem("UK4"))
        .body("releases[0].tender.lots[0].awardCriteria.criteria.name", hasItem("Price"))
        .body("releases[0].tender.lots[1].buyer.name", equalTo(buying.lead().name()));
    OcdsSchema.assertValidReleases(released.extract().asString());
  }

  @Test
  void shouldListTheNoticeAndServeItAsAPackage() {
    var buying = Scenarios.tendering();
    String ocid = buying.view().getString("ocid");

    String id =
        Person.anybody()
            .get("/api/v1/notices?number=UK4&lead=" + buying.lead().id())
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].ocid", equalTo(ocid))
            .extract()
            .path("items[0].id");
    Person.anybody()
        .get("/api/v1/notices/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo("1.1"))
        .body("releases[0].ocid", equalTo(ocid));
    Person.anybody()
        .get("/api/v1/notices/" + UUID.randomUUID())
        .then()
        .spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldListWhatAnOrganisationBuysWhetherItLeadsOrNot() {
    var buying = Scenarios.tendering();
    String list = "/api/v1/procurements?buyer=";

    for (UUID buyer : List.of(buying.lead().id(), buying.others().getFirst().id())) {
      Person.anybody()
          .get(list + buyer)
          .then()
          .statusCode(200)
          .body("items.id", hasItem(buying.procurement().toString()));
    }
    Person.anybody().get(list + UUID.randomUUID()).then().body("items", hasSize(0));
  }

  @Test
  void shouldFreezeMembersWhenTheTenderNoticeIsPublished() {
    var buying = Scenarios.tendering();

    buying
        .others()
        .getFirst()
        .approver()
        .post(buying.consortiumPath() + "/withdrawal", Map.of("reason", "Too late"))
        .spec(problem(KitProblem.ILLEGAL_STATE));
    Person.anybody().get(buying.consortiumPath()).then().body("status", equalTo("BUYING"));
    buying
        .lead()
        .buyer()
        .put(buying.procurementPath(), "*", JointBuying.plan())
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldCloseTenderingByTheClockAlone() {
    var buying = Scenarios.at(PUBLISHED, 2).sealed();

    Person.anybody().get(buying.procurementPath()).then().body("status", equalTo("SEALED"));
    Person.anybody()
        .get("/api/v1/procurements?consortium=" + buying.consortium())
        .then()
        .body("items[0].status", equalTo("SEALED"));
  }

  @Test
  void shouldTerminateWithAReasonAndFreeTheConsortium() {
    var buying = Scenarios.at(PUBLISHED, 2);

    buying.terminated(buying.lead().approver(), "No money").statusCode(200);
    buying
        .lead()
        .buyer()
        .get(buying.procurementPath())
        .body("status", equalTo("TERMINATED"))
        .body("terminationReason", equalTo("No money"));
    Person.anybody().get(buying.consortiumPath()).then().body("status", equalTo("CONSTITUTED"));
    buying
        .lead()
        .buyer()
        .put(buying.procurementPath() + "/termination", Map.of("reason", "Again"))
        .spec(problem(KitProblem.ILLEGAL_STATE));
  }

  @Test
  void shouldPublishAnswersWithoutTheirAsker() {
    var buying = Scenarios.at(PUBLISHED, 2);
    var supplier = Marketplace.supplier("Curious Ltd " + UUID.randomUUID());
    var path = buying.procurementPath() + "/questions";

    String question =
        supplier
            .bidder()
            .post(path, Map.of("text", "How many?"))
            .statusCode(200)
            .extract()
            .path("id");
    Person.anybody().get(path).then().body("", hasSize(0));
    supplier.bidder().get(path).body("mine", contains(true));
    buying.lead().buyer().get(path).body("text", contains("How many?"));
    buying.lead().buyer().get("/api/v1/me/tasks").body("kind", hasItem("question.answer"));

    buying
        .lead()
        .buyer()
        .post(path + "/" + question + "/answer", Map.of("text", "Many."))
        .statusCode(200);
    buying.lead().buyer().post(path + "/" + question + "/answer", Map.of("text", "Six hundred."));

    var shown = Person.anybody().get(path).then().statusCode(200);
    shown.body("answer", contains("Six hundred.")).body("answerVersion", contains(2));
    assertThat(shown.extract().asString())
        .doesNotContain(supplier.id().toString(), supplier.bidder().subject(), "Curious");
  }

  @Test
  void shouldRefuseQuestionsAfterTheirTime() {
    var buying = Scenarios.at(PUBLISHED, 2);
    var supplier = Marketplace.supplier("Late Ltd " + UUID.randomUUID());
    org.guildhall.buying.fixture.SandboxClock.advanceTo(
        java.time.Instant.parse(buying.view().getString("timetable.questionsUntil")));

    supplier
        .bidder()
        .post(buying.procurementPath() + "/questions", Map.of("text", "Still?"))
        .spec(problem(ProcurementProblem.QUESTIONS_CLOSED));
  }

  @Test
  void shouldKeepDocumentsWithTheNotice() {
    var buying = Scenarios.at(PLANNED, 2);
    var text = "Name,Quantity\nLicences,600\n".getBytes(StandardCharsets.UTF_8);
    String id =
        buying
            .lead()
            .buyer()
            .uploads(buying.procurementPath() + "/documents", "Price list.csv", text)
            .statusCode(201)
            .body("size", equalTo(text.length))
            .extract()
            .path("id");
    buying
        .lead()
        .buyer()
        .uploads(buying.procurementPath() + "/documents", "Price list.csv", text)
        .statusCode(201)
        .body("id", equalTo(id));
    buying
        .lead()
        .buyer()
        .uploads(buying.procurementPath() + "/documents", "Nothing.pdf", new byte[0])
        .spec(problem(KitProblem.INVALID_INPUT));
    var path = buying.procurementPath() + "/documents/" + id;
    Person.anybody().get(path).then().spec(problem(KitProblem.NOT_FOUND));
    buying.lead().buyer().post(buying.procurementPath() + "/submission").statusCode(200);
    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);

    var download = Person.anybody().get(path).then().statusCode(200);
    download.header(
        "Content-Disposition", equalTo("attachment; filename*=UTF-8''Price%20list.csv"));
    assertThat(download.extract().asByteArray()).isEqualTo(text);
  }
}
