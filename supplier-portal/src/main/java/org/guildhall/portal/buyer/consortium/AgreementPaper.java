package org.guildhall.portal.buyer.consortium;

import java.util.List;
import java.util.Objects;
import org.guildhall.portal.client.buying.AgreementView;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;

/** The agreement of a consortium, with who has accepted it, to be read and kept. */
final class AgreementPaper {
  private static final int NO_NUMBERS = Integer.MAX_VALUE;

  private AgreementPaper() {}

  static Paper of(ConsortiumView consortium, AgreementView agreement) {
    return Paper.of("Consortium agreement", consortium.name())
        .line("Consortium", consortium.name())
        .line("Lead authority", consortium.leadName())
        .line("Version", String.valueOf(agreement.version()))
        .line("Hash of the text (SHA-256)", agreement.hash())
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
            "A member accepts exactly one text, by its hash: the SHA-256 of the text of the"
                + " agreement in UTF-8. Whoever has the text can work the hash out again.");
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
