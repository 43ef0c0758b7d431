package org.guildhall.e2e;

import org.guildhall.e2e.crawl.LinkSteps;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.e2e.run.StopAtFirstFailure;
import org.guildhall.kit.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job through the pages, from a council's problem to signed contracts and what they saved,
 * by nine people of six organisations. Each test is one step and goes on where the one before
 * ended; when one fails, the rest is left out.
 */
@ExtendWith({OneInstallation.class, StopAtFirstFailure.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {
  private static People people;
  private static LinkSteps links;

  @BeforeAll
  static void start(Installation installation) {
    Browser.mustBeHere();
    people = new People(Browser.at(installation.portal()));
    links = new LinkSteps(installation.portal());
  }

  @Test
  @Order(1)
  void shouldPublishAChallengeWithASecondPerson() {
    new ChallengeSteps(people).writeAndPublish();
  }

  @Test
  @Order(2)
  void shouldAnswerASuppliersQuestionForEverybody() {
    new MarketSteps(people).askAndAnswer();
  }

  @Test
  @Order(3)
  void shouldAddTheDemandOfOtherCouncils() {
    new MarketSteps(people).addDemand();
  }

  @Test
  @Order(4)
  void shouldShortlistResponsesWithFeedback() {
    new MarketSteps(people).respondAndShortlist();
  }

  @Test
  @Order(5)
  void shouldFormAConsortiumOfTheSupporters() {
    new ConsortiumSteps(people).formAndJoin();
  }

  @Test
  @Order(6)
  void shouldAgreeAndCommit() {
    ConsortiumSteps steps = new ConsortiumSteps(people);
    steps.agree();
    steps.commit();
  }

  @Test
  @Order(7)
  void shouldDecideAndConstitute() {
    ConsortiumSteps steps = new ConsortiumSteps(people);
    steps.decideAndConstitute();
    steps.readTheFigures();
  }

  @Test
  @Order(8)
  void shouldPlanTheProcurementAndPublishItWithASecondPerson() {
    PlanSteps steps = new PlanSteps(people);
    steps.plan();
    steps.publish();
    steps.clarify();
    steps.amend();
  }

  @Test
  @Order(9)
  void shouldSealTendersAndGiveReceipts() {
    TenderSteps steps = new TenderSteps(people);
    steps.submit();
    steps.replace();
  }

  /** While tenders are sealed there is much that nobody may see yet. */
  @Test
  @Tag("long")
  @Order(10)
  void shouldLeadNobodyToADeadEndBeforeTheDeadline() {
    links.everybodyFollowsEverything();
  }

  @Test
  @Order(11)
  void shouldOpenQualityAfterTheDeadlineWithTwoAuthorities() {
    new ClockSteps(people).moveTo(people.olive().today().plusDays(47));
    new EvaluationSteps(people).open("quality", "Propose to open the quality envelopes");
  }

  @Test
  @Order(12)
  void shouldScoreAloneAndAgreeBeforePricesAreOpen() {
    EvaluationSteps steps = new EvaluationSteps(people);
    steps.appointAndDeclare();
    steps.score();
    steps.moderate();
    steps.open("price", "Propose to open the prices");
  }

  @Test
  @Order(13)
  void shouldAwardByTheMembersDecision() {
    AwardSteps steps = new AwardSteps(people);
    steps.proposeAndDecide();
    steps.summariesAndNotice();
    steps.claimAndDismiss();
  }

  @Test
  @Order(14)
  void shouldSignAfterTheStandstill() {
    AwardSteps steps = new AwardSteps(people);
    new ClockSteps(people).moveTo(steps.afterStandstill());
    steps.sign();
  }

  @Test
  @Order(15)
  void shouldShowWhatCameOfItToEverybody() {
    new AwardSteps(people).outcome();
  }

  @Test
  @Order(16)
  void shouldLetAnybodySearchAndReadWithoutAMouse() {
    PublicSteps steps = new PublicSteps(people);
    steps.search();
    steps.useTheKeyboard();
  }

  @Test
  @Tag("long")
  @Order(17)
  void shouldLeadToThePagesThatEveryPageLeadsTo() {
    new PublicSteps(people).lookAround();
  }

  @Test
  @Order(18)
  void shouldLeadNobodyToADeadEnd() {
    links.eachKindFollowsEverything();
  }

  @Test
  @Tag("long")
  @Order(19)
  void shouldLeadNobodyElseToADeadEndEither() {
    links.everybodyFollowsEverything();
  }
}
