package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeType;

/** Remembers when a contract's notice became public; a refused one can be prepared again. */
@ApplicationScoped
class ContractNoticePublished implements NoticeListener {
  private final Contracts contracts;

  ContractNoticePublished(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Set<NoticeType> hears() {
    return Set.of(NoticeType.CONTRACT_DETAILS_NOTICE);
  }

  @Override
  public void published(Notice notice) {
    Instant at = notice.publishedAt().orElseThrow();
    contracts.ofNotice(notice.id()).forEach(contract -> contract.noticePublished(at));
  }

  @Override
  public void refused(Notice notice) {
    contracts.ofNotice(notice.id()).forEach(Contract::noticeRefused);
  }
}
