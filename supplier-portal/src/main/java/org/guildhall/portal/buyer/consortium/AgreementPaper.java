package org.guildhall.portal.buyer.consortium;

import java.util.List;
import java.util.Objects;
import org.guildhall.portal.client.buying.AgreementView;
import org.guildhall.portal.client.buying.AnnexView;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.Words;

/** The agreement of a consortium, with who has accepted it, to be read and kept. */
final class AgreementPaper {
  private static final int NO_NUMBERS = Integer.MAX_VALUE;

  private AgreementPaper() {}

  static Paper of(ConsortiumView consortium, AgreementView agreement) {
    Paper paper =
        Paper.of("Consortium agreement", consortium.name())
            .line("Consortium", consortium.name())
            .line("Lead authority", consortium.leadName());
    return version(paper, agreement)
        .table(
            new PaperTable(
                "Members and what they accepted",
                List.of("Authority", "Joined", "This version"),
                NO_NUMBERS,
                consortium.members().stream().map(AgreementPaper::row).toList()))
        .part("The agreement")
        .text(Objects.requireNonNullElse(agreement.text(), "Only members can read the text."))
        .part("What follows")
        .text(
            "The consortium can be constituted when every member has accepted this version and"
                + " stated its commitment. A new version needs new acceptances.")
        .part("How to verify this")
        .text(
            "A member accepts exactly one version, by its hash: the SHA-256 of the text of the"
                + " agreement in UTF-8. Where a document is annexed, a zero byte and the SHA-256 of"
                + " the document, in lower-case hexadecimal, follow the text. Whoever has text and"
                + " document can work the hash out again.");
  }

  /** Which version it is, and what its hash covers. */
  static Paper version(Paper paper, AgreementView agreement) {
    paper.line("Version", String.valueOf(agreement.version()));
    AnnexView annex = agreement.annex();
    if (annex == null) {
      return paper.line("Hash of the text (SHA-256)", agreement.hash());
    }
    return paper
        .line("Hash of text and document (SHA-256)", agreement.hash())
        .line("Annexed document", annex.name() + " (" + Words.fileSize(annex.size()) + ")")
        .line("Hash of the document (SHA-256)", annex.sha256());
  }

  private static PaperTable.Row row(MemberView member) {
    return new PaperTable.Row(
        List.of(
            member.name() + (member.lead() ? " (lead)" : ""),
            Consortia.joined(member),
            Boolean.TRUE.equals(member.acceptedAgreement()) ? "Accepted" : "Not accepted"),
        null);
  }
}
