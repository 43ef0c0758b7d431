package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.share.AwardedShares;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;

/** Draws up one contract per buyer and awarded lot when the award notice is public. */
@ApplicationScoped
class DrawUpContracts implements NoticeListener {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final AwardedShares shares;
  private final Contracts contracts;
  private final Clock clock;

  DrawUpContracts(
      Procurements procurements,
      AwardProposals proposals,
      AwardedShares shares,
      Contracts contracts,
      Clock clock) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.shares = shares;
    this.contracts = contracts;
    this.clock = clock;
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.AWARD_NOTICE);
  }

  @Override
  public void published(Notice notice) {
    ProcurementContent procurement = procurements.byId(notice.procurementId());
    AwardProposal proposal = proposals.mustHave(procurement.id());
    shares.of(proposal).stream()
        .map(share -> new Contract(procurement, share, clock.instant()))
        .forEach(contracts::persist);
  }
}
