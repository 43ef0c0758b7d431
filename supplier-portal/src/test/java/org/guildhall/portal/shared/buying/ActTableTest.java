package org.guildhall.portal.shared.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.portal.client.buying.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActTableTest {
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000aa");

  /** What the clock brings about, and what the central platform answers. */
  private static final Set<Act> DONE_BY_NOBODY =
      EnumSet.of(
          Act.CONFIRM_TENDER_NOTICE,
          Act.REFUSE_TENDER_NOTICE,
          Act.CONFIRM_AMENDMENT,
          Act.END_TENDERING,
          Act.CONFIRM_AWARD_NOTICE,
          Act.END_STANDSTILL,
          Act.CONFIRM_TERMINATION,
          Act.UNRECOGNISED);

  static Stream<Act> actsOfPeople() {
    return EnumSet.complementOf(EnumSet.copyOf(DONE_BY_NOBODY)).stream();
  }

  @ParameterizedTest
  @MethodSource("actsOfPeople")
  void shouldHaveAPageForEveryActOfPeople(Act act) {
    assertThat(ActTable.page(act, ID)).as("page for " + act).isPresent();
  }

  @Test
  void shouldLeadNowhereForWhatNobodyDoes() {
    assertThat(DONE_BY_NOBODY).allMatch(act -> ActTable.page(act, ID).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "REVISE_PLAN, /procurements/S/manage#plan",
    "SUBMIT_PLAN, /procurements/S/submit",
    "RETURN_PLAN, /procurements/S/return",
    "APPROVE_TENDER_NOTICE, /procurements/S/notice-drafts/tender-notice",
    "ASK_QUESTION, /procurements/S#questions",
    "START_TENDER, /procurements/S#tender",
    "PREPARE_AMENDMENT, /procurements/S/amend",
    "APPROVE_AMENDMENT, /procurements/S/notice-drafts/tender-notice-update",
    "APPOINT_PANEL, /procurements/S/panel",
    "APPROVE_PRICE_OPENING, /procurements/S/opening",
    "DECLARE_CONFLICT, /evaluations/S/declaration",
    "SCORE, /evaluations/S",
    "MODERATE, /procurements/S/moderation",
    "PROPOSE_AWARD, /procurements/S/award",
    "SEND_SUMMARIES, /procurements/S/award/summaries",
    "PREPARE_AWARD_NOTICE, /procurements/S/award-notice",
    "APPROVE_AWARD_NOTICE, /procurements/S/notice-drafts/award-notice",
    "NOTIFY_CLAIM, /procurements/S/claim",
    "SIGN_CONTRACT, /procurements/S/contracts",
    "PREPARE_CONTRACT_NOTICE, /procurements/S/contract-notice",
    "APPROVE_CONTRACT_NOTICE, /procurements/S/notice-drafts/contract-details-notice",
    "PREPARE_TERMINATION, /procurements/S/termination-notice",
    "END_PLAN, /procurements/S/terminate",
    "TERMINATE, /procurements/S/notice-drafts/termination-notice",
    "CORRECT_TERMINATION, /procurements/S/notice-drafts/termination-notice"
  })
  void shouldLeadToThePageWhereItIsDone(Act act, String page) {
    assertThat(ActTable.page(act, ID)).contains(page.replace("/S", "/" + ID));
  }
}
