package org.guildhall.portal.supplier.tender;

import java.math.BigDecimal;
import java.util.List;
import org.guildhall.portal.client.buying.ReceiptView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What was received and when, with what anybody needs to verify it. */
final class ReceiptPaper {
  private ReceiptPaper() {}

  /**
   * The receipts of a tender.
   *
   * @param total without VAT, once prices are opened
   * @param site where the public log is
   */
  static Paper of(
      About about, List<ReceiptView> receipts, @Nullable BigDecimal total, String site) {
    Paper paper =
        about
            .paper("Receipts for a tender")
            .line(
                "Total without VAT",
                total == null
                    ? "Sealed until prices are opened. It stands in your own copy of the tender."
                    : Words.pounds(total));
    receipts.forEach(receipt -> one(paper, receipt));
    return paper
        .part("What follows")
        .text(
            "Until the deadline you can replace or withdraw the tender. After it, two people of"
                + " different authorities open quality, and prices when quality is agreed. Every"
                + " bidder is told how its tender was assessed before a contract is awarded.")
        .part("How to verify this")
        .text(
            "The signed statement names the hash of the sealed tender and the moment it was"
                + " received. Its leaf hash is an entry of the public log at "
                + site
                + "/log, where anybody can look it up: what is in the log cannot be changed or"
                + " taken out without it showing. The file of the receipts for programs has the"
                + " proof of inclusion and the signed head, which are checked with the log's"
                + " verifier key and without trusting this site.");
  }

  private static void one(Paper paper, ReceiptView receipt) {
    paper
        .part(Words.capital(receipt.act()) + ", version " + receipt.tenderVersion())
        .line("Received", Words.ukDateTime(receipt.receivedAt()) + ", London time");
    if (receipt.supersededAt() != null) {
      paper.line(
          "Counts no more",
          ("withdrawn".equals(receipt.supersededBy()) ? "Withdrawn " : "Replaced ")
              + Words.ukDateTime(receipt.supersededAt()));
    }
    Long size = receipt.treeSize();
    paper
        .line(
            "Place in the log",
            receipt.logIndex() == null || size == null
                ? "Being given when this was made"
                : "Entry " + Tenders.place(receipt) + " of " + size)
        .line("Hash of the sealed tender (SHA-256)", receipt.sealedHash())
        .line("Leaf hash", receipt.leafHash())
        .line("Receipt", receipt.receiptId().toString())
        .line("Signed statement", receipt.note());
  }
}
