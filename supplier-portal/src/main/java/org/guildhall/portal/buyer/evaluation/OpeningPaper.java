package org.guildhall.portal.buyer.evaluation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.BuyerView;
import org.guildhall.portal.client.buying.Envelope;
import org.guildhall.portal.client.buying.OpenedTenderView;
import org.guildhall.portal.client.buying.OpeningView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an opening opens, when and by whom, to be read before it is proposed or approved. Whose
 * tenders they are it does not say.
 *
 * @param proposed the opening that waits for approval; null before it is proposed
 * @param opened the tenders whose quality is open
 * @param others the other authorities that take part
 */
record OpeningPaper(
    ProcurementView procurement,
    Envelope envelope,
    @Nullable OpeningView proposed,
    List<OpenedTenderView> opened,
    List<BuyerView> others) {

  Paper paper() {
    Paper paper =
        Paper.of("What is opened", procurement.title()).line("Procurement", procurement.title());
    var dates = procurement.timetable();
    if (dates != null && dates.tendersUntil() != null) {
      paper.line("Tenders had to arrive before", Words.ukDateTime(dates.tendersUntil()));
    }
    return isQuality() ? quality(paper) : prices(paper);
  }

  private Paper quality(Paper paper) {
    paper
        .line("Envelopes", "Quality. Prices stay sealed until the panel has agreed on its scores.")
        .line(
            "Tenders",
            "Every one that came in time, for "
                + procurement.lots().stream().map(Lots::heading).collect(Collectors.joining("; "))
                + ". How many there are stands in the public report of the opening.");
    return people(paper);
  }

  private Paper prices(Paper paper) {
    paper.line(
        "Envelopes",
        "Price, of every tender below that reaches each minimum score. Others stay sealed.");
    return people(paper)
        .table(
            new PaperTable(
                "Tenders whose quality is open",
                List.of("Lot", "Tenders"),
                1,
                procurement.lots().stream()
                    .map(lot ->
                        new PaperTable.Row(
                            List.of(Lots.heading(lot), Words.grouped(tenders(lot.id()))), null))
                    .toList()));
  }

  private Paper people(Paper paper) {
    if (proposed == null) {
      return paper
          .line("Who approves it", second())
          .line("When they are opened", "At once, when the second person approves");
    }
    return paper
        .line(
            "Proposed by",
            name(proposed.proposedFor()) + ", " + Words.ukDateTime(proposed.proposedAt()))
        .line("Who approves it", "You")
        .line("When they are opened", "At once, when you approve");
  }

  private String second() {
    return others.isEmpty()
        ? "Another opener of your authority"
        : "An opener of "
            + others.stream().map(BuyerView::name).collect(Collectors.joining(" or "));
  }

  private String name(UUID authority) {
    return procurement.buyers().stream()
        .filter(buyer -> buyer.organisationId().equals(authority))
        .map(BuyerView::name)
        .findFirst()
        .orElse("A member authority");
  }

  private long tenders(UUID lot) {
    return opened.stream().filter(tender -> tender.lotId().equals(lot)).count();
  }

  private boolean isQuality() {
    return EnumWords.is(envelope, "QUALITY");
  }
}
