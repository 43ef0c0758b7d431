package org.guildhall.portal.shared.buying;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guildhall.portal.client.buying.AwardView;
import org.guildhall.portal.client.buying.AwardedLot;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What is proposed to be awarded, lot by lot, to be read by whoever decides on it. */
public final class AwardPaper {
  private static final int NUMBERS_FROM = 2;

  private AwardPaper() {}

  public static Paper of(ProcurementView procurement, AwardView award) {
    return Paper.of("The award", procurement.title())
        .line("Procurement", procurement.title())
        .line("Proposed", Words.ukDateTime(award.proposedAt()) + ", London time")
        .table(
            new PaperTable(
                "The award, in pounds without VAT",
                List.of("Lot", "Supplier", "Price", "Points"),
                NUMBERS_FROM,
                award.lots().stream().map(AwardPaper::row).toList()));
  }

  private static PaperTable.Row row(AwardedLot lot) {
    String supplier = lot.supplierName();
    return new PaperTable.Row(
        List.of(
            "Lot " + lot.number() + ": " + lot.title(),
            supplier != null
                ? supplier
                : "Not awarded: " + Objects.requireNonNullElse(lot.notAwarded(), "no tender"),
            lot.price() == null ? "" : Words.pounds(lot.price()),
            grouped(lot.total())),
        null);
  }

  private static String grouped(@Nullable BigDecimal points) {
    return points == null ? "" : Words.grouped(points);
  }
}
