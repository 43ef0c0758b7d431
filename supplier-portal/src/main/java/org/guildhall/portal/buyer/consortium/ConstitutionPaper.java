package org.guildhall.portal.buyer.consortium;

import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.Commitment;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What a consortium is constituted of: members, what they are bound to, rules, agreement. */
final class ConstitutionPaper {
  private ConstitutionPaper() {}

  static Paper of(ConsortiumView consortium) {
    var rules = consortium.rules();
    Paper paper =
        Paper.of("The consortium", consortium.name())
            .part("Members")
            .table(
                new PaperTable(
                    "Members and what they are bound to",
                    List.of("Authority", "Joined", "Agreement", "Commitment"),
                    Integer.MAX_VALUE,
                    consortium.members().stream().map(ConstitutionPaper::row).toList()))
            .part("Rules")
            .line("Quorum", rules.quorumPercent() + "% of the votes")
            .line("Votes", EnumWords.words(rules.votes()))
            .line("Savings", EnumWords.words(rules.costSplit()));
    optional(paper, "Leaving", rules.exitTerms());
    optional(paper, "Liability", rules.liability());
    var agreement = consortium.agreement();
    if (agreement == null) {
      return paper.part("Agreement").text("There is none yet.");
    }
    paper
        .part("Agreement")
        .text(agreement.text() == null ? "Only members can read the text." : agreement.text());
    return AgreementPaper.version(paper, agreement);
  }

  private static void optional(Paper paper, String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      paper.line(label, text);
    }
  }

  private static PaperTable.Row row(MemberView member) {
    return new PaperTable.Row(
        List.of(
            member.name() + (member.lead() ? " (lead)" : ""),
            Consortia.joined(member),
            Boolean.TRUE.equals(member.acceptedAgreement()) ? "Accepted" : "Not accepted",
            bound(member.commitment())),
        null);
  }

  private static String bound(@Nullable Commitment commitment) {
    return commitment == null
        ? "Not stated"
        : commitment.lines().stream()
                .map(
                    line -> line.item() + ": " + Words.grouped(line.quantity()) + " " + line.unit())
                .collect(Collectors.joining("\n"))
            + "\nDecision "
            + commitment.decisionReference();
  }
}
