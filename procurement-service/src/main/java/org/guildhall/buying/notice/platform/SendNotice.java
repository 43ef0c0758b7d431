package org.guildhall.buying.notice.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeConfig;
import org.guildhall.buying.notice.Notices;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.buying.notice.platform.CentralPlatform.Answer;
import org.guildhall.buying.notice.publication.ReleasePackages;

/** Sends one waiting notice to the central platform, or asks what became of it. */
@ApplicationScoped
class SendNotice {
  private final Notices notices;
  private final PublishNotice publishNotice;
  private final ReleasePackages packages;
  private final NoticeConfig config;
  private final ObjectMapper json;
  private final Clock clock;

  SendNotice(
      Notices notices,
      PublishNotice publishNotice,
      ReleasePackages packages,
      NoticeConfig config,
      ObjectMapper json,
      Clock clock) {
    this.notices = notices;
    this.publishNotice = publishNotice;
    this.packages = packages;
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  /** The platform repeats its answer for the same release id, so a crash in between is harmless. */
  @Transactional
  public void send(CentralPlatform platform, UUID noticeId) {
    notices.lockedIfFree(noticeId).ifPresent(notice -> exchange(platform, notice));
  }

  private void exchange(CentralPlatform platform, Notice notice) {
    var answer =
        notice
            .platformReference()
            .map(platform::ask)
            .orElseGet(() -> platform.send(notice.releaseId(), releasePackage(notice)));
    var now = clock.instant();
    switch (answer) {
      case Answer.Confirmed ignored -> publishNotice.becomePublic(notice, now);
      case Answer.Pending(String reference) ->
          notice.accepted(reference, now.plus(config.centralPlatform().askEvery()));
      case Answer.Refused(String reason) -> publishNotice.refused(notice, reason);
      case Answer.Unavailable ignored -> notice.unanswered(now);
    }
  }

  private String releasePackage(Notice notice) {
    try {
      return json.writeValueAsString(
          packages.of("/api/v1/notices/" + notice.id(), List.of(notice)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A release package is always writable", impossible);
    }
  }
}
