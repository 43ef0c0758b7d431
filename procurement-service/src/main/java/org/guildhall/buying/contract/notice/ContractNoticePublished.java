package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeListener;
import org.guildhall.buying.notice.NoticeNumber;

/** Remembers when a contract's notice became public, if that was not at once. */
@ApplicationScoped
class ContractNoticePublished implements NoticeListener {
  private final Contracts contracts;

  ContractNoticePublished(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public void published(Notice notice) {
    if (notice.number() == NoticeNumber.UK7) {
      contracts
          .ofNotice(notice.id())
          .forEach(c -> c.noticeApproved(notice.id(), notice.publishedAt().orElse(null)));
    }
  }

  @Override
  public void refused(Notice notice) {
    if (notice.number() == NoticeNumber.UK7) {
      contracts.ofNotice(notice.id()).forEach(Contract::noticeRefused);
    }
  }
}
