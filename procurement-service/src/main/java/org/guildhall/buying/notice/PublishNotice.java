package org.guildhall.buying.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/**
 * Stores an approved notice as it will be published, and makes it public at once, or, where a
 * central platform is configured, leaves it to be sent there first.
 */
@ApplicationScoped
public class PublishNotice {
  private final Notices notices;
  private final NoticeConfig config;
  private final ReleaseText text;
  private final NoticeFacts facts;
  private final Instance<NoticeListener> listeners;
  private final Changes changes;

  PublishNotice(
      Notices notices,
      NoticeConfig config,
      ReleaseText text,
      NoticeFacts facts,
      @Any Instance<NoticeListener> listeners,
      Changes changes) {
    this.notices = notices;
    this.config = config;
    this.text = text;
    this.facts = facts;
    this.listeners = listeners;
    this.changes = changes;
  }

  /**
   * In the caller's transaction. What follows from the notice belongs in a {@link NoticeListener}.
   *
   * @param stored what the notice's own feature remembers, before anything can follow
   * @throws ProblemException NOTICE_INVALID with what is wrong
   */
  public Notice publish(NewNotice approved, Consumer<Notice> stored) {
    Instant now = changes.now();
    UUID id = Ids.next();
    String releaseId = notices.nextReleaseId(UkDates.dateOf(now));
    Notice notice = new Notice(id, approved, releaseId, release(id, approved, releaseId, now), now);
    notices.persistAndFlush(notice);
    stored.accept(notice);
    if (config.centralPlatform().url().isEmpty()) {
      becomePublic(notice, now);
    }
    return notice;
  }

  /** The notice is public from now on: everything that waits for it follows. */
  public void becomePublic(Notice notice, Instant now) {
    notice.published(now);
    notices.flush();
    changes.publish(facts.published(notice));
    hearing(notice).forEach(listener -> listener.published(notice));
  }

  /** The central platform does not publish the notice. */
  public void refused(Notice notice, String reason) {
    notice.refused(reason);
    notices.flush();
    hearing(notice).forEach(listener -> listener.refused(notice));
  }

  private Stream<NoticeListener> hearing(Notice notice) {
    return listeners.stream()
        .filter(listener -> listener.hears().contains(notice.type()))
        .sorted(Comparator.comparing(NoticeListener::hearsLast));
  }

  private String release(UUID id, NewNotice approved, String releaseId, Instant now) {
    var envelope = new ReleaseText.Envelope(approved.type(), id, releaseId, approved.ocid(), now);
    var written = text.write(envelope, approved.release());
    if (!written.faults().isEmpty()) {
      throw ProblemException.of(
          NoticeProblem.NOTICE_INVALID,
          "The " + approved.type().number().title() + " cannot be published as it stands.",
          written.faults().stream().map(fault -> new FieldProblem("release", fault)).toList());
    }
    return written.json();
  }
}
