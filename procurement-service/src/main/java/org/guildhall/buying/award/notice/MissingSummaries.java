package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.summary.SentSummaries;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.problem.FieldProblem;

/** Whom no assessment summary was sent, before an award notice (s.50 of the Act). */
@ApplicationScoped
class MissingSummaries {
  private static final SummariesBeforeAwardNotice RULE = new SummariesBeforeAwardNotice();

  private final SentSummaries sent;
  private final OpenedTenders opened;

  MissingSummaries(SentSummaries sent, OpenedTenders opened) {
    this.sent = sent;
    this.opened = opened;
  }

  List<FieldProblem> of(AwardProposal proposal) {
    Set<UUID> sentTo = Set.copyOf(sent.tendersOf(proposal));
    List<Bidder> assessed = opened.biddersOf(proposal.procurementId());
    List<Bidder> missing =
        assessed.stream().filter(tender -> !sentTo.contains(tender.tenderId())).toList();
    var outcome =
        RULE.assess(
            new SummariesBeforeAwardNotice.Facts(
                assessed.size(), assessed.size() - missing.size()));
    return outcome instanceof Outcome.Breached
        ? missing.stream()
            .map(tender ->
                new FieldProblem(
                    "summaries[" + tender.tenderId() + "]", "Not sent to " + tender.supplierName()))
            .toList()
        : List.of();
  }
}
