package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.standstill.StandstillPeriods;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/**
 * Standstill begins on the day the award notice is public, and lasts at least as long as the notice
 * states: a confirmation that came a day later makes it a day longer, never shorter.
 */
@ApplicationScoped
class AwardNoticePublished implements NoticeListener {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final StandstillPeriods standstills;
  private final Changes changes;

  AwardNoticePublished(
      Procurements procurements,
      AwardProposals proposals,
      StandstillPeriods standstills,
      Changes changes) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.standstills = standstills;
    this.changes = changes;
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.AWARD_NOTICE);
  }

  @Override
  public void published(Notice notice) {
    Instant published = notice.publishedAt().orElseGet(changes::now);
    Procurement procurement = procurements.lockedById(notice.procurementId());
    AwardProposal proposal = proposals.mustHave(procurement.id());
    proposal.noticePublished(notice.id(), published);
    var end =
        new Standstill()
            .end(UkDates.dateOf(published), proposal.standstillStated().orElse(null))
            .value();
    standstills.begin(procurement.id(), end);
    changes.publish(procurement.standstillBegan(end, published));
  }

  @Override
  public void refused(Notice notice) {
    proposals.mustHave(notice.procurementId()).noticeRefused();
  }
}
