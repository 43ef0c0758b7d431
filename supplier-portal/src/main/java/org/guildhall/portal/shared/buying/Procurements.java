package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.BuyerView;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.QuestionView;
import org.guildhall.portal.client.buying.RuleView;
import org.jspecify.annotations.Nullable;

/** What pages ask of a procurement. */
@TemplateExtension
public final class Procurements {
  private Procurements() {}

  /** The address of a page about it. */
  public static String path(ProcurementView procurement, String page) {
    return "/procurements/" + procurement.id() + "/" + page;
  }

  /** The buyers' pages after publication. */
  public static List<BuyingStep> steps(ProcurementView procurement) {
    return List.of(BuyingStep.values());
  }

  /** Whether it is a plan still, which only its buyers see and change. */
  public static boolean plan(ProcurementView procurement) {
    return NextSteps.isNext(procurement, Act.REVISE_PLAN);
  }

  /** Whether it waits for approval, which a change of it takes back. */
  public static boolean submitted(ProcurementView procurement) {
    return NextSteps.isNext(procurement, Act.RETURN_PLAN);
  }

  /** Whether suppliers can tender now, replace what they sent or withdraw it. */
  public static boolean takesTenders(ProcurementView procurement) {
    return NextSteps.isNext(procurement, Act.START_TENDER);
  }

  /** Whether the standstill of an award is over. */
  public static boolean pastStandstill(ProcurementView procurement) {
    return procurement.standstillEndsOn() != null
        && !NextSteps.isNext(procurement, Act.END_STANDSTILL)
        && procurement.terminationReason() == null;
  }

  public static boolean hasBuyer(ProcurementView procurement, @Nullable UUID organisation) {
    return procurement.buyers().stream().anyMatch(b -> b.organisationId().equals(organisation))
        || procurement.leadId().equals(organisation);
  }

  /** The lead's name, when it is known. */
  public static String leadName(ProcurementView procurement) {
    return procurement.buyers().stream()
        .filter(BuyerView::lead)
        .map(BuyerView::name)
        .findFirst()
        .orElse("the lead authority");
  }

  public static Optional<LotView> lot(ProcurementView procurement, UUID lot) {
    return procurement.lots().stream().filter(l -> l.id().equals(lot)).findFirst();
  }

  /** Whether some lot is scored on the scale that has words for each score, and none on another. */
  public static boolean usualScale(ProcurementView procurement) {
    List<LotView> scored =
        procurement.lots().stream().filter(lot -> !Lots.qualityCriteria(lot).isEmpty()).toList();
    return !scored.isEmpty() && scored.stream().allMatch(Lots::usualScale);
  }

  public static List<ScoreLevel> scale(ProcurementView procurement) {
    return ScoreLevel.SCALE;
  }

  /** How a rule of law came out. */
  public static String outcomeWords(RuleView rule) {
    return switch (rule.outcome()) {
      case "MET" -> "Met";
      case "BREACHED" -> "Breached";
      default -> "Not assessed";
    };
  }

  public static boolean answered(QuestionView question) {
    return question.answer() != null;
  }
}
