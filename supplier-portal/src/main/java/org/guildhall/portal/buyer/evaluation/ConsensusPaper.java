package org.guildhall.portal.buyer.evaluation;

import java.util.List;
import java.util.UUID;
import org.guildhall.portal.client.buying.ModeratedScore;
import org.guildhall.portal.client.buying.ModeratedTender;
import org.guildhall.portal.client.buying.ModerationApi;
import org.guildhall.portal.client.buying.ModerationView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;

/** All scores that a panel agreed on, to be read before they are final. */
final class ConsensusPaper {
  /** More tenders than a procurement has; who has more reads the rest in moderation. */
  private static final int MOST_PAGES = 50;

  private ConsensusPaper() {}

  static Paper of(ModerationApi api, UUID procurement) {
    Paper paper = Paper.of("The agreed scores", "");
    ModerationView page = api.moderation(procurement, null, null);
    tenders(paper, page);
    for (int i = 1; page.next() != null && i < MOST_PAGES; i++) {
      page = api.moderation(procurement, page.next(), null);
      tenders(paper, page);
    }
    return paper;
  }

  private static void tenders(Paper paper, ModerationView page) {
    page.tenders()
        .forEach(tender ->
            paper
                .part(
                    tender.supplierName()
                        + ", lot "
                        + tender.lotNumber()
                        + ": "
                        + tender.lotTitle())
                .table(
                    new PaperTable(
                        "Agreed scores of " + tender.supplierName() + ", lot " + tender.lotNumber(),
                        List.of("Criterion", "Score"),
                        1,
                        tender.criteria().stream()
                            .map(each -> row(page.procurementId(), tender, each))
                            .toList())));
  }

  private static PaperTable.Row row(
      UUID procurement, ModeratedTender tender, ModeratedScore score) {
    return new PaperTable.Row(
        List.of(
            score.name(), score.consensus() == null ? "Not agreed" : score.consensus().toString()),
        "/procurements/"
            + procurement
            + "/moderation/"
            + tender.tenderId()
            + "/"
            + score.criterionId());
  }
}
