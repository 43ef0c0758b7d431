package org.guildhall.portal.buyer.award;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.portal.client.buying.ContractView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What is signed. */
final class ContractPaper {
  private ContractPaper() {}

  static Paper of(ContractView contract) {
    String lot = "Lot " + contract.lotNumber() + ": " + contract.lotTitle();
    Paper paper =
        Paper.of("The contract", lot)
            .line("Lot", lot)
            .line("Buyer", contract.buyerName())
            .line("Supplier", contract.supplierName())
            .line("Value without VAT", Words.pounds(contract.amount()))
            .line("Value with VAT", Words.pounds(contract.amountGross()))
            .line("Begins", day(contract.startsOn()))
            .line("Ends", day(contract.endsOn()));
    contract
        .signatures()
        .forEach(each -> paper.line("Signed by " + each.name(), Words.ukDateTime(each.signedAt())));
    if (!contract.kpis().isEmpty()) {
      paper.table(
          new PaperTable(
              "Key performance indicators",
              List.of("Indicator", "How it is measured"),
              Integer.MAX_VALUE,
              contract.kpis().stream()
                  .map(kpi -> new PaperTable.Row(List.of(kpi.title(), kpi.description()), null))
                  .toList()));
    }
    return paper;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "Not stated" : Words.ukDate(day);
  }
}
