package org.guildhall.buying.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/** Tells the other services which notices are public. */
@ApplicationScoped
class NoticeFacts implements CurrentStateSource {
  static final String TOPIC = "notices";

  private final Notices notices;
  private final ReleaseText text;

  NoticeFacts(Notices notices, ReleaseText text) {
    this.notices = notices;
    this.text = text;
  }

  /** What a reader needs to list a notice and fetch the rest. */
  record Snapshot(
      UUID id,
      long version,
      String number,
      String noticeTitle,
      String releaseId,
      String ocid,
      UUID procurementId,
      String title,
      UUID leadId,
      String leadName,
      List<String> tags,
      Instant publishedAt,
      String url) {}

  Fact published(Notice notice) {
    return published(notice, text.url(notice.id()));
  }

  static Fact published(Notice notice, String url) {
    var snapshot =
        new Snapshot(
            notice.id(),
            1,
            notice.number().name(),
            notice.number().title(),
            notice.releaseId(),
            notice.ocid(),
            notice.procurementId(),
            notice.title(),
            notice.leadId(),
            notice.leadName(),
            notice.tags(),
            notice.publishedAt().orElseThrow(),
            url);
    return new Fact(TOPIC, "notice.published", notice.id(), 1, snapshot);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return notices.stream("publishedAt is not null order by publishedAt").map(this::published);
  }
}
