package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.guildhall.portal.client.buying.CriterionKind;
import org.guildhall.portal.client.buying.CriterionView;
import org.guildhall.portal.client.buying.ItemView;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.PriceFormula;
import org.guildhall.portal.shared.words.Words;

/** What pages ask of a lot, its items and its criteria. */
@TemplateExtension
public final class Lots {
  private static final int USUAL_HIGHEST = 5;

  private Lots() {}

  public static String heading(LotView lot) {
    return "Lot " + lot.number() + ": " + lot.title();
  }

  public static List<CriterionView> qualityCriteria(LotView lot) {
    return lot.criteria().stream().filter(Lots::quality).toList();
  }

  /** "Price of one unit: licences (1,200 licences)". */
  public static String priceLabel(ItemView item) {
    return "Unit price of %s (%s %s)"
        .formatted(item.item(), Words.grouped(item.quantity()), item.unit());
  }

  /** Whether every quality answer is scored on the scale that has words for each score. */
  public static boolean usualScale(LotView lot) {
    List<CriterionView> scored = qualityCriteria(lot);
    return !scored.isEmpty() && scored.stream().allMatch(c -> ScoreLevel.describes(c.maxScore()));
  }

  public static boolean quality(CriterionView criterion) {
    return criterion.kind() == CriterionKind.QUALITY;
  }

  /** The field of an invented tender's score, as the API names it. */
  public static String scoreField(CriterionView criterion, int tender) {
    return "tenders[" + tender + "].scores[" + criterion.id() + "]";
  }

  public static String scoreLabel(CriterionView criterion) {
    Integer highest = criterion.maxScore();
    return "Score for %s, 0 to %d"
        .formatted(criterion.name(), highest == null ? USUAL_HIGHEST : highest);
  }

  public static String answerLabel(CriterionView criterion) {
    return "Your answer to " + criterion.name();
  }

  /** The formula in words. */
  public static String sentence(PriceFormula formula) {
    return switch (formula.kind()) {
      case LOWEST_RATIO -> "weight × lowest price ÷ price";
      case LINEAR -> "weight × (1 − (price − lowest price) ÷ lowest price), not below 0";
      case FIXED_REFERENCE ->
          "weight × (reference − price) ÷ (reference − floor), between 0 and the weight";
      case UNRECOGNISED -> "as the notice says";
    };
  }
}
