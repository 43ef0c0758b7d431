package org.guildhall.buying.award.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.assessment.ranking.AgreedScore;
import org.guildhall.buying.assessment.scoring.AgreedTender;
import org.guildhall.buying.assessment.scoring.PriceCriterion;
import org.guildhall.buying.assessment.scoring.QualityCriterion;
import org.guildhall.buying.assessment.scoring.RankLot;
import org.guildhall.buying.assessment.scoring.ScoringMethod;
import org.guildhall.buying.award.summary.AssessmentSummary.AssessedLot;
import org.guildhall.buying.award.summary.AssessmentSummary.Outcome;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;

class AssessmentSummaryTest {

  private static final UUID LOT = new UUID(0, 100);
  private static final QualityCriterion SERVICE =
      new QualityCriterion(new UUID(0, 1), "Service", dec("60"), dec("5"), dec("2"));
  private static final PriceCriterion PRICE =
      new PriceCriterion(new UUID(0, 2), "Price", dec("40"));
  private static final ScoringMethod METHOD =
      new ScoringMethod(
          List.of(SERVICE),
          Optional.of(PRICE),
          new PriceFormula(PriceFormulaKind.LOWEST_RATIO, 2, null, null),
          TieBreak.LOWER_PRICE);

  @Test
  void shouldGiveEveryBidderItsReasonsAndLosersTheWinnersAsWell() {
    List<AssessmentSummary> summaries = lot("clear plan", "some gaps", "no answer").summaries();

    assertThat(summaries)
        .extracting(AssessmentSummary::outcome)
        .containsExactly(Outcome.WON, Outcome.NOT_WON, Outcome.FAILS_REQUIREMENTS);
    AssessmentSummary winner = summaries.get(0);
    assertThat(winner.winner()).isEmpty();
    assertThat(winner.own().criteria().getFirst().reason()).isEqualTo("clear plan");
    AssessmentSummary loser = summaries.get(1);
    assertThat(loser.own().criteria().getFirst().reason()).isEqualTo("some gaps");
    assertThat(loser.position()).contains(2);
    assertThat(loser.winner().orElseThrow().supplier()).isEqualTo("Supplier 1");
    assertThat(loser.winner().orElseThrow().assessment()).isEqualTo(winner.own());
    AssessmentSummary failing = summaries.get(2);
    assertThat(failing.own().pricePoints()).isEmpty();
    assertThat(failing.own().criteria().getFirst().failed()).isTrue();
    assertThat(failing.winner()).isPresent();
  }

  @Test
  void shouldNameNoWinnerWhenTheLotIsNotAwarded() {
    AssessedLot lot = lot("clear plan", "some gaps", "no answer");
    AssessedLot notAwarded =
        new AssessedLot(
            lot.lot(),
            lot.number(),
            lot.title(),
            lot.method(),
            lot.ranking(),
            lot.agreed(),
            lot.suppliers(),
            Optional.of("Every tender is above the reserve."));

    assertThat(notAwarded.summaries())
        .extracting(AssessmentSummary::outcome)
        .containsExactly(
            Outcome.LOT_NOT_AWARDED, Outcome.LOT_NOT_AWARDED, Outcome.FAILS_REQUIREMENTS);
    assertThat(notAwarded.summaries()).allMatch(summary -> summary.winner().isEmpty());
  }

  @Test
  void shouldNotSummariseWithoutAReason() {
    assertThatThrownBy(() -> lot("clear plan", " ", "no answer").summaries())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AssessedLot lot(String... reasons) {
    int[] scores = {5, 3, 1};
    String[] prices = {"1000", "1100", "100"};
    List<UUID> ids = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    Map<UUID, Map<UUID, AgreedScore>> agreed =
        Map.of(
            ids.get(0), Map.of(SERVICE.id(), new AgreedScore(dec("5"), reasons[0])),
            ids.get(1), Map.of(SERVICE.id(), new AgreedScore(dec("3"), reasons[1])),
            ids.get(2), Map.of(SERVICE.id(), new AgreedScore(dec("1"), reasons[2])));
    List<AgreedTender> tenders =
        List.of(0, 1, 2).stream()
            .map(i ->
                new AgreedTender(
                    ids.get(i),
                    ids.get(i),
                    Map.of(SERVICE.id(), BigDecimal.valueOf(scores[i])),
                    i == 2 ? Optional.<NetAmount>empty() : Optional.of(NetAmount.of(prices[i])),
                    i))
            .toList();
    return new AssessedLot(
        LOT,
        1,
        "Lot one",
        METHOD,
        RankLot.rank(METHOD, tenders),
        agreed,
        ids.stream()
            .collect(Collectors.toMap(id -> id, id -> "Supplier " + id.getLeastSignificantBits())),
        Optional.empty());
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }
}
