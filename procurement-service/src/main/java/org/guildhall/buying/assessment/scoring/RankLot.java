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
import java.util.stream.Stream;
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
    List<Scored> scored =
        tenders.stream().map(tender -> score(tender, lowest.orElse(NetAmount.ZERO))).toList();
    List<Scored> passing =
        scored.stream().filter(each -> each.shown().passes()).sorted(order()).toList();
    List<RankedTender> ranking = new ArrayList<>();
    for (int i = 0; i < passing.size(); i++) {
      ranking.add(placed(passing, i));
    }
    scored.stream()
        .filter(each -> !each.shown().passes())
        .sorted(
            comparing(Scored::quality, reverseOrder()).thenComparing(each -> each.shown().tender()))
        .forEach(each -> ranking.add(each.shown()));
    return new LotRanking(List.copyOf(ranking), lowest);
  }

  /** A tender as it is shown, and what its place comes from: the same before it was rounded. */
  private record Scored(RankedTender shown, Fraction quality, Fraction total) {}

  private Scored score(AgreedTender tender, NetAmount lowest) {
    Map<UUID, BigDecimal> points = new LinkedHashMap<>();
    int decimals = method.formula().decimals();
    Fraction quality = Fraction.ZERO;
    for (QualityCriterion criterion : method.quality()) {
      Fraction earned = criterion.points(consensus(tender, criterion));
      points.put(criterion.id(), earned.rounded(decimals));
      quality = quality.plus(earned);
    }
    List<UUID> failed = failures(tender);
    Fraction forPrice = Fraction.ZERO;
    if (failed.isEmpty() && method.price().isPresent()) {
      PriceCriterion price = method.price().get();
      NetAmount asked = tender.price().orElseThrow();
      forPrice = PricePoints.exact(method.formula(), price.weight(), asked, lowest);
      points.put(price.id(), forPrice.rounded(decimals));
    }
    Fraction total = quality.plus(forPrice);
    var shown =
        new RankedTender(
            tender.tender(),
            tender.supplier(),
            Optional.empty(),
            Collections.unmodifiableMap(points),
            quality.rounded(decimals),
            forPrice.rounded(decimals),
            total.rounded(decimals),
            tender.price(),
            tender.logPosition(),
            failed,
            Optional.empty());
    return new Scored(shown, quality, total);
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

  private RankedTender placed(List<Scored> passing, int index) {
    Scored tender = passing.get(index);
    Optional<Decider> decidedBy =
        passing.stream()
            .filter(other -> other != tender)
            .filter(other -> other.shown().total().compareTo(tender.shown().total()) == 0)
            .map(other -> decider(tender, other))
            .max(comparing(deciders()::indexOf));
    return tender.shown().at(index + 1, decidedBy);
  }

  /** In the order they apply. */
  private List<Decider> deciders() {
    return Stream.concat(
            Stream.of(Decider.POINTS_BEFORE_ROUNDING), method.tieBreaks().stream().map(Decider::of))
        .toList();
  }

  private Decider decider(Scored one, Scored other) {
    if (one.total().compareTo(other.total()) != 0) {
      return Decider.POINTS_BEFORE_ROUNDING;
    }
    return method.tieBreaks().stream()
        .filter(tieBreak -> by(tieBreak).compare(one, other) != 0)
        .findFirst()
        .map(Decider::of)
        .orElse(Decider.EARLIER_RECEIPT);
  }

  private Comparator<Scored> order() {
    Comparator<Scored> order = comparing(Scored::total, reverseOrder());
    for (TieBreak tieBreak : method.tieBreaks()) {
      order = order.thenComparing(by(tieBreak));
    }
    return order;
  }

  private static Comparator<Scored> by(TieBreak tieBreak) {
    return switch (tieBreak) {
      case HIGHER_QUALITY -> comparing(Scored::quality, reverseOrder());
      case LOWER_PRICE -> comparing(each -> each.shown().price().orElse(NetAmount.ZERO));
      case EARLIER_RECEIPT -> comparing(each -> each.shown().logPosition());
    };
  }
}
