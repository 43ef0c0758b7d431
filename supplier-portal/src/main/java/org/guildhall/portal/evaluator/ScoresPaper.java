package org.guildhall.portal.evaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.AnswerSheet;
import org.guildhall.portal.client.buying.CriterionSheet;
import org.guildhall.portal.client.buying.EvaluationApi;
import org.guildhall.portal.client.buying.EvaluationSheet;
import org.guildhall.portal.client.buying.LotSheet;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;

/** All scores that an evaluator gave, to be read before they are locked. */
final class ScoresPaper {
  /** More tenders than a procurement has; who has more reads the rest on the sheet. */
  private static final int MOST_PAGES = 50;

  private ScoresPaper() {}

  static Paper of(EvaluationApi api, UUID procurement) {
    EvaluationSheet sheet = api.sheet(procurement, null, null);
    Paper paper = Paper.of("Your scores", sheet.title());
    lots(paper, sheet);
    for (int page = 1; sheet.next() != null && page < MOST_PAGES; page++) {
      sheet = api.sheet(procurement, sheet.next(), null);
      lots(paper, sheet);
    }
    return paper;
  }

  private static void lots(Paper paper, EvaluationSheet sheet) {
    sheet
        .lots()
        .forEach(lot ->
            paper
                .part("Lot " + lot.number() + ": " + lot.title())
                .table(
                    new PaperTable(
                        "Your scores for lot " + lot.number(),
                        List.of("Supplier", "Criterion", "Score"),
                        2,
                        rows(sheet.procurementId(), lot))));
  }

  private static List<PaperTable.Row> rows(UUID procurement, LotSheet lot) {
    Map<UUID, CriterionSheet> criteria =
        lot.criteria().stream()
            .collect(
                Collectors.toMap(
                    CriterionSheet::criterionId, Function.identity(), (first, again) -> first));
    List<PaperTable.Row> rows = new ArrayList<>();
    for (var tender : lot.tenders()) {
      for (AnswerSheet answer : tender.answers()) {
        CriterionSheet criterion = criteria.get(answer.criterionId());
        rows.add(
            new PaperTable.Row(
                List.of(
                    tender.supplierName(),
                    criterion == null ? "" : criterion.name(),
                    answer.score() == null
                        ? "Not scored"
                        : answer.score()
                            + (criterion == null ? "" : " of " + criterion.maxScore())),
                "/evaluations/"
                    + procurement
                    + "/"
                    + tender.tenderId()
                    + "/"
                    + answer.criterionId()));
      }
    }
    return rows;
  }
}
