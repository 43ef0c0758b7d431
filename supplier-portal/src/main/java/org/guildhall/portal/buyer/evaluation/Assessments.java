package org.guildhall.portal.buyer.evaluation;

import io.quarkus.qute.TemplateExtension;
import java.util.Optional;
import org.guildhall.portal.client.buying.Evaluator;
import org.guildhall.portal.client.buying.ModerationView;
import org.guildhall.portal.client.buying.OpeningView;
import org.guildhall.portal.client.buying.PanelStage;
import org.guildhall.portal.client.buying.PanelView;
import org.guildhall.portal.shared.words.EnumWords;

/** What pages ask of openings, panel and moderation. */
@TemplateExtension
final class Assessments {
  private Assessments() {}

  static boolean waits(OpeningView opening) {
    return opening.openedAt() == null;
  }

  /** Where it is approved, below the procurement. */
  static String approvalPage(OpeningView opening) {
    boolean quality = EnumWords.is(opening.envelope(), "QUALITY");
    return "opening/" + (quality ? "approve-quality" : "approve-price");
  }

  static boolean agreed(ModerationView moderation) {
    return moderation.stage() == PanelStage.AGREED;
  }

  static boolean sits(Evaluator evaluator) {
    return EnumWords.isOneOf(evaluator.standing(), "APPOINTED", "CLEAR");
  }

  static Optional<Evaluator> evaluator(PanelView panel, String subject) {
    return panel.evaluators().stream().filter(e -> e.subject().equals(subject)).findFirst();
  }
}
