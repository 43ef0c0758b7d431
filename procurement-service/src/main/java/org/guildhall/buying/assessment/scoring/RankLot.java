package org.guildhall.buying.assessment.scoring;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.kit.base.money.NetAmount;

/**
 * Ranks the tenders of one lot. A tender below a published minimum fails the requirements (s.19 of
 * the Act); it gets no place, and its price does not set the lowest price of the others.
 */
public final class RankLot {

  private final ScoringMethod method;

  private RankLot(ScoringMethod method) {
    this.method = method;
  }

  /** The ranking of a lot's tenders under its published method. */
  public static LotRanking rank(ScoringMethod method, List<AgreedTender> tenders) {
    return new RankLot(method).rank(tenders);
  }

  private LotRanking rank(List<AgreedTender> tenders) {
    Optional<NetAmount> lowest =
        tenders.stream()
            .filter(tender -> failures(tender).isEmpty())
            .flatMap(tender -> tender.price().stream())
            .min(Comparator.naturalOrder());
    List<RankedTender> scored =
        tenders.stream().map(tender -> score(tender, lowest.orElse(NetAmount.ZERO))).toList();
    List<RankedTender> passing =
        scored.stream().filter(RankedTender::passes).sorted(order()).toList();
    List<RankedTender> ranking = new ArrayList<>();
    for (int i = 0; i < passing.size(); i++) {
      ranking.add(placed(passing, i));
    }
    scored.stream()
        .filter(tender -> !tender.passes())
        .sorted(
            comparing(RankedTender::quality, reverseOrder()).thenComparing(RankedTender::tender))
        .forEach(ranking::add);
    return new LotRanking(List.copyOf(ranking), lowest);
  }

  private RankedTender score(AgreedTender tender, NetAmount lowest) {
    Map<UUID, BigDecimal> points = new LinkedHashMap<>();
    int decimals = method.formula().decimals();
    BigDecimal quality = BigDecimal.ZERO.setScale(decimals);
    for (QualityCriterion criterion : method.quality()) {
      BigDecimal earned = criterion.points(consensus(tender, criterion), decimals);
      points.put(criterion.id(), earned);
      quality = quality.add(earned);
    }
    List<UUID> failed = failures(tender);
    BigDecimal forPrice = BigDecimal.ZERO.setScale(decimals);
    if (failed.isEmpty() && method.price().isPresent()) {
      PriceCriterion price = method.price().get();
      NetAmount asked = tender.price().orElseThrow();
      forPrice = PricePoints.of(method.formula(), price.weight(), asked, lowest);
      points.put(price.id(), forPrice);
    }
    return new RankedTender(
        tender.tender(),
        tender.supplier(),
        Optional.empty(),
        Collections.unmodifiableMap(points),
        quality,
        forPrice,
        quality.add(forPrice),
        tender.price(),
        tender.logPosition(),
        failed,
        Optional.empty());
  }

  private static BigDecimal consensus(AgreedTender tender, QualityCriterion criterion) {
    BigDecimal score = tender.consensus().get(criterion.id());
    if (score == null) {
      throw new IllegalArgumentException(
          "no consensus for tender " + tender.tender() + " on " + criterion.id());
    }
    return score;
  }

  /** Quality below a minimum; or, with quality good enough, a price that could not be opened. */
  private List<UUID> failures(AgreedTender tender) {
    List<UUID> failed =
        method.quality().stream()
            .filter(criterion -> criterion.failedBy(consensus(tender, criterion)))
            .map(QualityCriterion::id)
            .toList();
    return failed.isEmpty() && tender.price().isEmpty()
        ? method.price().map(PriceCriterion::id).stream().toList()
        : failed;
  }

  private RankedTender placed(List<RankedTender> passing, int index) {
    RankedTender tender = passing.get(index);
    Optional<TieBreak> decidedBy =
        passing.stream()
            .filter(other -> other != tender && other.total().compareTo(tender.total()) == 0)
            .map(other -> decider(tender, other))
            .max(comparing(method.tieBreaks()::indexOf));
    return tender.at(index + 1, decidedBy);
  }

  private TieBreak decider(RankedTender one, RankedTender other) {
    return method.tieBreaks().stream()
        .filter(tieBreak -> by(tieBreak).compare(one, other) != 0)
        .findFirst()
        .orElse(TieBreak.EARLIER_RECEIPT);
  }

  private Comparator<RankedTender> order() {
    Comparator<RankedTender> order = comparing(RankedTender::total, reverseOrder());
    for (TieBreak tieBreak : method.tieBreaks()) {
      order = order.thenComparing(by(tieBreak));
    }
    return order;
  }

  private static Comparator<RankedTender> by(TieBreak tieBreak) {
    return switch (tieBreak) {
      case HIGHER_QUALITY -> comparing(RankedTender::quality, reverseOrder());
      case LOWER_PRICE -> comparing(tender -> tender.price().orElse(NetAmount.ZERO));
      case EARLIER_RECEIPT -> comparing(RankedTender::logPosition);
    };
  }
}
