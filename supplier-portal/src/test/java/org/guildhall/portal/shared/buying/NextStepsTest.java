package org.guildhall.portal.shared.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.Test;

class NextStepsTest {
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000aa");
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private static ProcurementView procurement(String... next) {
    try {
      return JSON.readValue(Samples.procurement(ID, String.join(",", next)), ProcurementView.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String lead(String act, String role, boolean you) {
    return Samples.next(act, "LEAD", role, World.NORTHBRIDGE, you);
  }

  @Test
  void shouldOfferOnlyWhatTheApiSaysTheReaderMay() {
    ProcurementView procurement =
        procurement(
            lead("PREPARE_AMENDMENT", "BUYER", true), lead("APPROVE_AMENDMENT", "APPROVER", false));

    assertThat(NextSteps.may(procurement, "PREPARE_AMENDMENT")).isTrue();
    assertThat(NextSteps.may(procurement, "APPROVE_AMENDMENT")).isFalse();
    assertThat(NextSteps.may(procurement, "PROPOSE_AWARD")).isFalse();
    assertThat(NextSteps.yourSteps(procurement))
        .extracting(NextStep::act)
        .containsExactly(Act.PREPARE_AMENDMENT);
  }

  @Test
  void shouldSayForWhomAnActWaits() {
    ProcurementView procurement =
        procurement(
            lead("APPROVE_AMENDMENT", "APPROVER", false),
            Samples.next("APPROVE_QUALITY_OPENING", "BUYERS", "OPENER", null, false),
            Samples.next("SIGN_CONTRACT", "CONTRACT_PARTIES", "BIDDER", World.BRIGHTPATH, false),
            Samples.next("SIGN_CONTRACT", "CONTRACT_PARTIES", "APPROVER", World.EASTMERE, false));

    assertThat(NextSteps.othersSteps(procurement))
        .extracting(NextStep::who)
        .containsExactly(
            "an approver of Northbridge City Council, not who prepared it",
            "an opener of one of the buyers",
            "a bidder of the supplier",
            "an approver of Eastmere Borough Council");
  }

  /** A contract of each buyer waits for the same act; the reader's own is not another's as well. */
  @Test
  void shouldNotWaitForOthersWithWhatTheReaderMayDo() {
    ProcurementView procurement =
        procurement(
            Samples.next("SIGN_CONTRACT", "CONTRACT_PARTIES", "APPROVER", World.NORTHBRIDGE, true),
            Samples.next("SIGN_CONTRACT", "CONTRACT_PARTIES", "APPROVER", World.EASTMERE, false));

    assertThat(NextSteps.yourSteps(procurement)).hasSize(1);
    assertThat(NextSteps.othersSteps(procurement))
        .extracting(NextStep::who)
        .containsExactly("an approver of Eastmere Borough Council");
    assertThat(NextSteps.mayFor(procurement, "SIGN_CONTRACT", World.NORTHBRIDGE)).isTrue();
    assertThat(NextSteps.mayFor(procurement, "SIGN_CONTRACT", World.EASTMERE)).isFalse();
  }

  @Test
  void shouldNotWaitForWhatIsOnlyPossible() {
    ProcurementView procurement =
        procurement(
            lead("PREPARE_AWARD_NOTICE", "BUYER", false),
            lead("APPROVE_AWARD_NOTICE", "APPROVER", false),
            lead("PREPARE_TERMINATION", "BUYER", false),
            Samples.next("NOTIFY_CLAIM", "BIDDERS", "BUYER", World.NORTHBRIDGE, false));

    assertThat(NextSteps.othersSteps(procurement))
        .extracting(NextStep::act)
        .containsExactly(Act.APPROVE_AWARD_NOTICE);
    assertThat(NextSteps.othersChoices(procurement))
        .extracting(NextStep::who)
        .containsOnly("a buyer of Northbridge City Council");
  }

  @Test
  void shouldWaitForANoticeThatNobodyHasPrepared() {
    ProcurementView procurement = procurement(lead("PREPARE_AWARD_NOTICE", "BUYER", false));

    assertThat(NextSteps.othersSteps(procurement))
        .extracting(NextStep::act)
        .containsExactly(Act.PREPARE_AWARD_NOTICE);
  }

  @Test
  void shouldSayFromWhenOnSomethingHappens() {
    ProcurementView procurement =
        procurement(
            "{\"act\":\"END_STANDSTILL\",\"by\":\"CLOCK\",\"from\":\"2027-03-10T00:00:00Z\",\"you\":false}");

    assertThat(NextSteps.comingSteps(procurement)).extracting(NextStep::href).containsOnlyNulls();
    assertThat(NextSteps.comingSteps(procurement))
        .extracting(NextStep::act)
        .containsExactly(Act.END_STANDSTILL);
    assertThat(NextSteps.othersSteps(procurement)).isEmpty();
  }

  @Test
  void shouldMarkThePageWhereSomethingIsNext() {
    ProcurementView procurement =
        procurement(Samples.next("PROPOSE_QUALITY_OPENING", "BUYERS", "OPENER", null, false));

    assertThat(BuyingStep.OPENING.standing(procurement)).isEqualTo("Now");
    assertThat(BuyingStep.AWARD.standing(procurement)).isEmpty();
  }

  @Test
  void shouldPassOverAnActNewerThanThePortal() {
    ProcurementView procurement = procurement(lead("NEGOTIATE", "BUYER", true));

    assertThat(NextSteps.yourSteps(procurement)).isEmpty();
  }

  @Test
  void shouldRefuseToAskForAnActThatDoesNotExist() {
    ProcurementView procurement = procurement();

    assertThatThrownBy(() -> NextSteps.may(procurement, "PUBLISH_IT"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
