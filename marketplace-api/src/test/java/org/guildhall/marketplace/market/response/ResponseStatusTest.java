package org.guildhall.marketplace.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.fixture.Faults;
import org.guildhall.marketplace.market.response.Proposal.Evidence;
import org.guildhall.marketplace.market.response.Proposal.Maturity;
import org.guildhall.marketplace.market.response.Proposal.PriceBand;
import org.guildhall.marketplace.market.response.act.CurrentChallenge;
import org.guildhall.marketplace.market.response.act.ResponseAct;
import org.guildhall.marketplace.market.response.act.ResponseStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseStatusTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant DEADLINE = NOW.plusSeconds(60);
  private static final CurrentChallenge CHALLENGE = edition(1);
  private static final Set<ResponseStatus> DRAFT = EnumSet.of(ResponseStatus.DRAFT);
  private static final Set<ResponseStatus> SUBMITTED = EnumSet.of(ResponseStatus.SUBMITTED);

  private record Act(Consumer<Response> does, Set<ResponseStatus> from) {}

  private static final Map<String, Act> ACTS =
      Map.of(
          "write", new Act(r -> r.write(complete()), DRAFT),
          "submit", new Act(r -> r.submit(CHALLENGE, NOW), DRAFT),
          "confirm", new Act(r -> r.confirm(CHALLENGE, NOW), SUBMITTED),
          "withdraw", new Act(Response::withdraw, SUBMITTED),
          "shortlist", new Act(r -> r.assess(true, "clear", 1, NOW), SUBMITTED),
          "decline", new Act(r -> r.assess(false, "dear", 1, NOW), SUBMITTED));

  private static CurrentChallenge edition(int number) {
    return new CurrentChallenge(number, Optional.of(DEADLINE));
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, WRITE SUBMIT, WRITE",
    "SUBMITTED, CONFIRM WITHDRAW ASSESS, WITHDRAW ASSESS",
    "WITHDRAWN, '', ''",
    "SHORTLISTED, '', ''",
    "NOT_SHORTLISTED, '', ''"
  })
  void shouldOfferEveryActExactlyWhereAndWhenItIsLegal(
      ResponseStatus status, String before, String after) {
    assertThat(offered(in(status), NOW)).isEqualTo(before);
    assertThat(offered(in(status), DEADLINE)).isEqualTo(after);
    assertThat(in(status).legalActs(new CurrentChallenge(1, Optional.empty()), NOW))
        .as("of a closed challenge")
        .doesNotContain(ResponseAct.SUBMIT, ResponseAct.CONFIRM);
  }

  private static String offered(Response response, Instant at) {
    return response.legalActs(CHALLENGE, at).stream()
        .map(ResponseAct::name)
        .collect(Collectors.joining(" "));
  }

  @Test
  void shouldTakeNoneAtTheDeadline() {
    assertThatThrownBy(() -> in(ResponseStatus.DRAFT).submit(CHALLENGE, DEADLINE))
        .hasMessageStartingWith("responses-closed");
    assertThatThrownBy(() -> in(ResponseStatus.SUBMITTED).confirm(CHALLENGE, DEADLINE))
        .hasMessageStartingWith("responses-closed");
  }

  @TestFactory
  Stream<DynamicTest> shouldAllowEveryActExactlyWhereItIsLegal() {
    return Arrays.stream(ResponseStatus.values())
        .flatMap(from ->
            ACTS.entrySet().stream()
                .map(act ->
                    DynamicTest.dynamicTest(
                        act.getKey() + " from " + from, () -> check(from, act.getValue()))));
  }

  private static void check(ResponseStatus from, Act act) {
    Response response = in(from);
    if (act.from().contains(from)) {
      act.does().accept(response);
    } else {
      assertThatThrownBy(() -> act.does().accept(response))
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith("illegal-state");
      assertThat(response.status()).isEqualTo(from);
    }
  }

  @Test
  void shouldAskForConfirmationAfterAnAmendmentBeforeItCanBeShortlisted() {
    Response response = in(ResponseStatus.SUBMITTED);

    assertThat(response.isToReconfirm(1)).isFalse();
    assertThat(response.isToReconfirm(2)).isTrue();
    assertThatThrownBy(() -> response.assess(true, "clear", 2, NOW))
        .hasMessageStartingWith("response-to-reconfirm");
    response.confirm(edition(2), NOW);
    response.assess(true, "clear", 2, NOW);
    assertThat(response.status()).isEqualTo(ResponseStatus.SHORTLISTED);
  }

  @Test
  void shouldDeclineAResponseThatWasNeverConfirmed() {
    Response response = in(ResponseStatus.SUBMITTED);

    response.assess(false, "the need has changed", 5, NOW);

    assertThat(response.status()).isEqualTo(ResponseStatus.NOT_SHORTLISTED);
  }

  @Test
  void shouldNameWhatAProposalLacks() {
    assertThat(fields(Proposal.empty())).containsExactly("approach", "maturity", "priceBands");
    assertThat(fields(proposal(Maturity.LIVE_ONCE, List.of()))).containsExactly("evidence");
    assertThat(fields(proposal(Maturity.IDEA, List.of()))).isEmpty();
    assertThat(fields(complete())).isEmpty();
    Response response = new Response(UUID.randomUUID(), UUID.randomUUID(), Proposal.empty(), NOW);
    assertThatThrownBy(() -> response.submit(CHALLENGE, NOW))
        .hasMessageStartingWith("response-incomplete");
  }

  @Test
  void shouldRefusePriceBandsThatOverlapOrLeaveTheirOrder() {
    assertThat(faults(band("1", "100"), band("101", null))).isEmpty();
    assertThat(faults(band("1", "100"), band("100", null)))
        .containsExactly("priceBands[1].fromQuantity");
    assertThat(faults(band("1", null), band("101", null)))
        .containsExactly("priceBands[0].toQuantity");
    assertThat(faults(band("9", "1"))).containsExactly("priceBands[0].toQuantity");
    assertThat(faults(new PriceBand(null, null, null)))
        .containsExactly("priceBands[0].fromQuantity", "priceBands[0].unitPrice");
  }

  private static List<String> faults(PriceBand... bands) {
    return Faults.of(new ProposalRequest(null, null, null, List.of(bands), null, null, null, null));
  }

  private static List<String> fields(Proposal proposal) {
    return proposal.missing().stream().map(FieldProblem::field).toList();
  }

  private static PriceBand band(String from, String to) {
    return new PriceBand(
        new BigDecimal(from), to == null ? null : new BigDecimal(to), NetAmount.of("10"));
  }

  private static Response in(ResponseStatus wanted) {
    Response response = new Response(UUID.randomUUID(), UUID.randomUUID(), complete(), NOW);
    if (wanted == ResponseStatus.DRAFT) {
      return response;
    }
    response.submit(CHALLENGE, NOW);
    switch (wanted) {
      case WITHDRAWN -> response.withdraw();
      case SHORTLISTED -> response.assess(true, "clear", 1, NOW);
      case NOT_SHORTLISTED -> response.assess(false, "dear", 1, NOW);
      case DRAFT, SUBMITTED -> {}
    }
    return response;
  }

  private static Proposal complete() {
    return proposal(Maturity.LIVE_MANY, List.of(new Evidence("Eastmere", "calls halved")));
  }

  private static Proposal proposal(Maturity maturity, List<Evidence> evidence) {
    return new Proposal(
        "how", evidence, maturity, List.of(band("1", null)), "GBP", "MIT", List.of(), List.of());
  }
}
