package org.guildhall.buying.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/**
 * Publishes an approved notice: builds and checks its release, and makes it public at once, or,
 * where a central platform is configured, hands it over to be sent there first.
 */
@ApplicationScoped
public class PublishNotice {
  private final Notices notices;
  private final NoticeConfig config;
  private final NoticeFacts facts;
  private final Instance<NoticeListener> listeners;
  private final ObjectMapper json;
  private final Changes changes;

  PublishNotice(
      Notices notices,
      NoticeConfig config,
      NoticeFacts facts,
      @Any Instance<NoticeListener> listeners,
      ObjectMapper json,
      Changes changes) {
    this.notices = notices;
    this.config = config;
    this.facts = facts;
    this.listeners = listeners;
    this.json = json;
    this.changes = changes;
  }

  /**
   * In the caller's transaction. What follows from the notice belongs in a {@link NoticeListener}.
   *
   * @throws ProblemException NOTICE_NEEDS_SECOND_PERSON, NOTICE_INVALID with what is wrong
   */
  @Transactional
  public Notice publish(Actor approver, NewNotice approved) {
    if (approved.preparedBy().equals(approved.approvedBy())) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_NEEDS_SECOND_PERSON,
          "Who prepared a notice cannot approve it as well.");
    }
    var now = changes.now();
    var releaseId = notices.nextReleaseId(UkDates.dateOf(now));
    var id = Ids.next();
    var notice = new Notice(id, approved, releaseId, release(id, approved, releaseId, now), now);
    notices.persistAndFlush(notice);
    changes.record(
        approver,
        "notice.approved",
        "notice",
        notice.id(),
        Map.of("number", approved.number().name(), "releaseId", releaseId));
    if (config.centralPlatform().url().isEmpty()) {
      becomePublic(notice, now);
    }
    return notice;
  }

  /** The notice is public from now on: everything that waits for it follows. */
  void becomePublic(Notice notice, Instant now) {
    notice.published(now);
    notices.flush();
    changes.publish(facts.published(notice));
    listeners.forEach(listener -> listener.published(notice));
  }

  void refused(Notice notice, String reason) {
    notice.refused(reason);
    notices.flush();
    listeners.forEach(listener -> listener.refused(notice));
  }

  /** Where the public finds a notice. */
  static String url(NoticeConfig config, UUID noticeId) {
    return config.publicBaseUrl() + "/api/v1/notices/" + noticeId;
  }

  private String release(UUID id, NewNotice approved, String releaseId, Instant now) {
    var release =
        OcdsObject.create()
            .with("ocid", approved.ocid())
            .with("id", releaseId)
            .with("date", now)
            .with("tag", approved.tags())
            .with("initiationType", "tender");
    approved.builder().build(release, self(id, approved, releaseId, now));
    release.with("language", "en");
    var faults = ReleaseCheck.faults(release.fields());
    if (!faults.isEmpty()) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_INVALID,
          "The " + approved.number().title() + " cannot be published as it stands.",
          faults.stream().map(fault -> new FieldProblem("release", fault)).toList());
    }
    return write(release);
  }

  private OcdsObject self(UUID id, NewNotice approved, String releaseId, Instant now) {
    return OcdsObject.id(releaseId)
        .with("documentType", approved.number().documentType())
        .with("noticeType", approved.number().name())
        .with("description", approved.number().title())
        .with("url", url(config, id))
        .with("datePublished", now)
        .with("format", "application/json");
  }

  private String write(OcdsObject release) {
    try {
      return json.writeValueAsString(release);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A release is always writable", impossible);
    }
  }
}
