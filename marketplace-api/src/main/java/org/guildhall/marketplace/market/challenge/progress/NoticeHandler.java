package org.guildhall.marketplace.market.challenge.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.marketplace.market.challenge.api.ChallengeProgress.Kind;
import org.guildhall.marketplace.market.challenge.progress.ProgressTable.Told;
import org.jspecify.annotations.Nullable;

/** Learns which notices were published about the procurement of what a challenge asks for. */
@ApplicationScoped
class NoticeHandler implements FactHandler {

  private final ProgressTable progress;

  NoticeHandler(ProgressTable progress) {
    this.progress = progress;
  }

  /**
   * What is read of a {@code notice.published} fact.
   *
   * @param number such as {@code UK4}
   */
  record Notice(
      UUID id,
      @Nullable UUID procurementId,
      @Nullable String ocid,
      @Nullable String title,
      @Nullable String number,
      @Nullable UUID leadId,
      @Nullable Instant publishedAt) {}

  @Override
  public String topic() {
    return "notices";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().equals("notice.published")) {
      return;
    }
    Notice notice = fact.as(Notice.class);
    progress.keep(
        new Told(
            Kind.NOTICE,
            notice.id(),
            fact.aggregateVersion(),
            null,
            notice.procurementId(),
            notice.ocid(),
            notice.title(),
            notice.number() == null ? "PUBLISHED" : notice.number(),
            notice.leadId() == null ? List.of() : List.of(notice.leadId()),
            notice.publishedAt() == null ? fact.time() : notice.publishedAt()));
  }
}
