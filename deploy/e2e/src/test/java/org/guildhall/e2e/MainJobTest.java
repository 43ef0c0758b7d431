package org.guildhall.e2e;

import org.guildhall.portal.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job through the pages, from a council's problem to signed contracts and what they saved,
 * by nine people of six organisations. Each test is an act and goes on where the one before ended;
 * when one fails, the rest is left out.
 */
@ExtendWith({OneInstallation.class, StopAtFirstFailure.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {
  private static People people;

  @BeforeAll
  static void start(Installation installation) {
    Browser.mustBeHere();
    people = new People(Browser.at(installation.portal()));
  }

  @Test
  @Order(1)
  void shouldPublishAChallengeWithASecondPerson() {
    new ChallengeAct(people).writeAndPublish();
  }

  @Test
  @Order(2)
  void shouldAnswerASuppliersQuestionForEverybody() {
    new MarketAct(people).askAndAnswer();
  }

  @Test
  @Order(3)
  void shouldAddTheDemandOfOtherCouncils() {
    new MarketAct(people).addDemand();
  }

  @Test
  @Order(4)
  void shouldShortlistResponsesWithFeedback() {
    new MarketAct(people).respondAndShortlist();
  }

  @Test
  @Order(5)
  void shouldFormAConsortiumOfTheSupporters() {
    new ConsortiumAct(people).formAndJoin();
  }

  @Test
  @Order(6)
  void shouldAgreeAndCommit() {
    ConsortiumAct act = new ConsortiumAct(people);
    act.agree();
    act.commit();
  }

  @Test
  @Order(7)
  void shouldDecideAndConstitute() {
    ConsortiumAct act = new ConsortiumAct(people);
    act.decideAndConstitute();
    act.readTheFigures();
  }

  @Test
  @Order(8)
  void shouldPlanTheProcurementAndPublishItWithASecondPerson() {
    PlanAct act = new PlanAct(people);
    act.plan();
    act.publish();
    act.clarify();
    act.amend();
  }

  @Test
  @Order(9)
  void shouldSealTendersAndGiveReceipts() {
    TenderAct act = new TenderAct(people);
    act.submit();
    act.replace();
  }

  @Test
  @Order(10)
  void shouldOpenQualityAfterTheDeadlineWithTwoAuthorities() {
    new ClockAct(people).moveTo(people.olive().today().plusDays(47));
    new EvaluationAct(people).open("quality", "Propose to open the quality envelopes");
  }

  @Test
  @Order(11)
  void shouldScoreAloneAndAgreeBeforePricesAreOpen() {
    EvaluationAct act = new EvaluationAct(people);
    act.appointAndDeclare();
    act.score();
    act.moderate();
    act.open("price", "Propose to open the prices");
  }

  @Test
  @Order(12)
  void shouldAwardByTheMembersDecision() {
    AwardAct act = new AwardAct(people);
    act.proposeAndDecide();
    act.summariesAndNotice();
    act.claimAndDismiss();
  }

  @Test
  @Order(13)
  void shouldSignAfterTheStandstill() {
    AwardAct act = new AwardAct(people);
    new ClockAct(people).moveTo(act.afterStandstill());
    act.sign();
  }

  @Test
  @Order(14)
  void shouldShowWhatCameOfItToEverybody() {
    new AwardAct(people).outcome();
  }

  @Test
  @Order(15)
  void shouldLetAnybodySearchAndReadWithoutAMouse() {
    PublicAct act = new PublicAct(people);
    act.search();
    act.lookAround();
    act.useTheKeyboard();
  }
}
