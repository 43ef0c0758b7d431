package org.guildhall.buying.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.buying.fixture.Stage.INVITED;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.guildhall.buying.fixture.Stage.SUBMITTED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Of what the buying tells people, and whom. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class LettersOfTheBuyingTest {

  @Inject TellLetters tell;
  @Inject LetterCauses causes;
  @Inject ObjectMapper json;

  @Test
  void shouldTellCouncilsOfInvitationsAgreementsAndVotes() throws JsonProcessingException {
    JointBuying buying = Scenarios.at(INVITED, 2);
    Organisation invited = buying.others().getFirst();
    assertThat(told("CONSORTIUM_INVITATION", buying.consortium()))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.organisations()).containsExactly(invited.id());
          assertThat(letter.roles()).containsExactly("BUYER");
          assertThat(letter.words()).containsEntry("title", "Northern case management");
        });

    buying.joined();
    Map<String, String> agreement = Map.of("text", "We buy together.");
    buying.lead().buyer().put(buying.consortiumPath() + "/agreement", agreement).statusCode(200);
    assertThat(told("AGREEMENT_TO_ACCEPT", buying.consortium()))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(letter.roles()).containsExactly("APPROVER"));

    buying.committed();
    UUID decision = asked(buying);
    assertThat(told("VOTE_WANTED", decision))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(letter.until()).isNotNull());
  }

  private static UUID asked(JointBuying buying) {
    Map<String, Object> question =
        Map.of(
            "purpose",
            "CONSTITUTE",
            "subjectId",
            buying.consortium(),
            "question",
            "Shall we constitute the consortium?",
            "closesAt",
            SandboxClock.now().plus(Duration.ofDays(7)).toString());
    String id =
        buying
            .lead()
            .buyer()
            .post(buying.consortiumPath() + "/decisions", question)
            .statusCode(201)
            .extract()
            .path("id");
    return UUID.fromString(id);
  }

  @Test
  void shouldAskAnotherPersonToApproveANoticeAndTellThemWhyAPlanWasSentBack()
      throws JsonProcessingException {
    JointBuying buying = Scenarios.at(SUBMITTED, 2);
    assertThat(within("NOTICE_TO_APPROVE", buying.procurement()))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.organisations()).containsExactly(buying.lead().id());
          assertThat(letter.exceptPeople()).contains(buying.lead().buyer().subject());
          assertThat(letter.words()).containsEntry("notice", "tender notice");
        });

    Map<String, String> reason = Map.of("reason", "The lots are too large");
    buying.lead().approver().post(buying.procurementPath() + "/return", reason).statusCode(200);
    assertThat(told("PLAN_SENT_BACK", buying.procurement()))
        .singleElement()
        .satisfies(letter -> assertThat(letter.words()).containsAllEntriesOf(reason));
  }

  @Test
  void shouldTellOfThePublicationReceiptsQuestionsAndAnswers() throws JsonProcessingException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding submitted = Bidding.in(buying).submitted("10.00");
    assertThat(told("PROCUREMENT_PUBLISHED", buying.procurement()))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.organisations())
                .containsExactlyInAnyOrder(buying.lead().id(), buying.others().getFirst().id()));
    assertThat(told("TENDER_RECEIPT", submitted.id()))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.organisations()).containsExactly(submitted.supplier().id()));

    String questions = buying.procurementPath() + "/questions";
    String question =
        submitted
            .bidder()
            .post(questions, Map.of("text", "Which languages?"))
            .statusCode(200)
            .extract()
            .path("id");
    assertThat(told("BIDDERS_QUESTION_ASKED", UUID.fromString(question))).hasSize(1);
    buying
        .lead()
        .buyer()
        .post(questions + "/" + question + "/answer", Map.of("text", "English and Welsh"))
        .statusCode(200);
    assertThat(told("BIDDERS_QUESTION_ANSWERED", UUID.fromString(question)))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.organisations()).containsExactly(submitted.supplier().id()));
  }

  @Test
  void shouldRemindWhoHasBegunATenderAndAskWhoHasSubmittedToConfirmIt()
      throws JsonProcessingException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding submitted = Bidding.in(buying).submitted("10.00");
    Bidding begun = Bidding.in(buying).started();
    buying.amended(Map.of("paymentTerms", "60 days."));
    assertThat(told("TENDER_TO_CONFIRM", submitted.id())).hasSize(1);
    assertThat(told("PROCUREMENT_AMENDED", buying.procurement()))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.organisations())
                .contains(begun.supplier().id())
                .doesNotContain(submitted.supplier().id()));

    Instant until = Instant.parse(buying.view().getString("timetable.tendersUntil"));
    assertThat(told("TENDER_DUE_IN_A_WEEK", begun.id())).isEmpty();
    SandboxClock.advanceTo(until.minus(Duration.ofDays(6)));
    assertThat(told("TENDER_DUE_IN_A_WEEK", begun.id())).hasSize(1);
    assertThat(told("TENDER_DUE_IN_A_DAY", begun.id())).isEmpty();
    SandboxClock.advanceTo(until.minus(Duration.ofHours(20)));
    assertThat(told("TENDER_DUE_IN_A_DAY", begun.id())).hasSize(1);
    assertThat(told("TENDER_DUE_IN_A_WEEK", begun.id())).hasSize(1);
    assertThat(told("TENDER_DUE_IN_A_DAY", submitted.id())).isEmpty();
  }

  @Test
  void shouldTellOfTheOpeningAndAskThePanel() throws JsonProcessingException {
    JointAssessment joint = JointAssessment.sealed();
    UUID procurement = joint.buying().procurement();
    joint.opened("QUALITY");
    assertThat(within("TENDERS_OPENED", procurement))
        .singleElement()
        .satisfies(letter -> assertThat(letter.words()).containsEntry("envelope", "quality"));
    assertThat(within("TENDER_OPENED", procurement)).hasSize(5);
    assertThat(told("TENDERS_TO_EVALUATE", procurement))
        .hasSize(3)
        .anySatisfy(letter ->
            assertThat(letter.onlyPeople()).containsExactly(joint.evaluator(0).subject()));
  }

  @Test
  void shouldTellOfModerationSummariesTheEndOfStandstillAndContracts()
      throws JsonProcessingException {
    JointAssessment joint = JointAssessment.sealed().scored();
    UUID procurement = joint.buying().procurement();
    assertThat(told("SCORES_TO_MODERATE", procurement)).hasSize(1);

    joint.standing();
    assertThat(within("ASSESSMENT_SUMMARY", procurement)).hasSize(5);
    assertThat(told("STANDSTILL_ENDED", procurement)).isEmpty();

    joint.passStandstill();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !told("STANDSTILL_ENDED", procurement).isEmpty());
    assertThat(within("CONTRACT_TO_SIGN", procurement))
        .isNotEmpty()
        .anySatisfy(letter -> assertThat(letter.roles()).containsExactly("BIDDER"))
        .anySatisfy(letter -> assertThat(letter.roles()).containsExactly("APPROVER"));
  }

  @Test
  void shouldTellWhoTakesPartThatAProcurementEndsWithoutAnAward() throws JsonProcessingException {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding submitted = Bidding.in(buying).submitted("10.00");
    buying.terminated(buying.lead().approver(), "The need has gone").statusCode(200);

    assertThat(told("PROCUREMENT_TERMINATED", buying.procurement()))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.organisations())
                .contains(submitted.supplier().id(), buying.lead().id()));
  }

  /** As often as one looks: what was told once is not told again. */
  private List<CausedLetter> told(String kind, UUID about) throws JsonProcessingException {
    return all(kind).stream().filter(letter -> letter.aboutId().equals(about)).toList();
  }

  private List<CausedLetter> within(String kind, UUID within) throws JsonProcessingException {
    return all(kind).stream().filter(letter -> within.equals(letter.withinId())).toList();
  }

  private List<CausedLetter> all(String kind) throws JsonProcessingException {
    look();
    List<CausedLetter> all =
        causes.foundAfter(Instant.EPOCH).filter(letter -> letter.kind().equals(kind)).toList();
    for (CausedLetter letter : all) {
      Contracts.assertFits(
          letter.told().topic(), letter.told().type(), json.writeValueAsString(letter));
    }
    return all;
  }

  /** Connections from before the scenario was set back are closed when they are first used. */
  private void look() {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> {
          tell.run();
          return true;
        });
  }
}
