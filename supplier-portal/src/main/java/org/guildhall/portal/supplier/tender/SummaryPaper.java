package org.guildhall.portal.supplier.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.client.buying.Assessment;
import org.guildhall.portal.client.buying.AssessmentSummary;
import org.guildhall.portal.client.buying.CriterionResult;
import org.guildhall.portal.client.buying.ReceiptView;
import org.guildhall.portal.client.buying.SummaryView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;

/** How a tender was assessed (s.50 of the Act), to be kept. */
final class SummaryPaper {
  private static final int NUMBERS_FROM = 2;

  private SummaryPaper() {}

  static Paper of(About about, SummaryView sent, List<ReceiptView> receipts) {
    AssessmentSummary summary = sent.summary();
    BigDecimal price = summary.own().price();
    Paper paper =
        about
            .paper("Assessment summary")
            .line("Total without VAT", price == null ? "Not opened" : Words.pounds(price))
            .line("Outcome", EnumWords.words(summary.outcome()))
            .line("Sent to every bidder", Words.ukDateTime(sent.sentAt()) + ", London time");
    if (summary.position() != null) {
      paper.line(
          "Position",
          summary.position() + " of " + summary.assessedTenders() + " assessed tenders");
    }
    receipts.stream()
        .filter(receipt -> receipt.supersededAt() == null)
        .reduce((first, last) -> last)
        .ifPresent(
            receipt -> paper.line("Hash of the sealed tender (SHA-256)", receipt.sealedHash()));
    if (summary.notAwarded() != null) {
      paper.text(summary.notAwarded());
    }
    scores(paper.part("Your tender"), "Your scores", summary.own());
    if (summary.winner() != null) {
      scores(
          paper.part("The winner: " + summary.winner().supplier()),
          "The winner's scores",
          summary.winner().assessment());
    }
    paper.part("How it was scored").text("Price is scored as " + summary.priceMethod() + ".");
    if (summary.tieBreak() != null) {
      paper.text("Totals that look the same were decided by: " + Tenders.tieBreakWords(sent) + ".");
    }
    paper.text(
        "The points of a criterion are its weight × score ÷ highest score. The score and the reason"
            + " are what the panel agreed on.");
    return follows(paper.part("What follows"), about);
  }

  private static Paper follows(Paper paper, About about) {
    var ends = about.procurement().standstillEndsOn();
    return paper.text(
        (ends == null
                ? "A standstill of at least eight working days begins when the contract award notice"
                    + " is published; nothing is signed before it has ended."
                : "Nothing is signed before the standstill has ended, which lasts until the end of "
                    + Words.ukDate(ends)
                    + ".")
            + " If you think the assessment broke the Act, you can notify a claim on the page of"
            + " this summary while the standstill runs.");
  }

  private static void scores(Paper paper, String caption, Assessment assessment) {
    List<PaperTable.Row> rows = new ArrayList<>();
    assessment.criteria().forEach(each -> rows.add(row(each)));
    BigDecimal price = assessment.price();
    BigDecimal points = assessment.pricePoints();
    BigDecimal weight = assessment.priceWeight();
    rows.add(
        new PaperTable.Row(
            List.of(
                "Price" + (price == null ? "" : " " + Words.pounds(price)),
                "",
                "",
                points == null ? "not scored" : outOf(points, weight == null ? points : weight)),
            null));
    rows.add(new PaperTable.Row(List.of("Total", "", "", Words.grouped(assessment.total())), null));
    paper.table(
        new PaperTable(
            caption, List.of("Criterion", "Reason", "Score", "Points"), NUMBERS_FROM, rows));
  }

  private static PaperTable.Row row(CriterionResult each) {
    return new PaperTable.Row(
        List.of(
            each.name() + (each.failed() ? " (below the minimum)" : ""),
            each.reason(),
            outOf(each.score(), each.maxScore()),
            outOf(each.points(), each.weight())),
        null);
  }

  private static String outOf(BigDecimal part, BigDecimal whole) {
    return Words.grouped(part) + " of " + Words.grouped(whole);
  }
}
