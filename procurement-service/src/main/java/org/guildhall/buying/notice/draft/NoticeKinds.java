package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.ReleaseText;
import org.guildhall.kit.base.document.ContentHash;

/** Which feature knows which notice. */
@ApplicationScoped
public class NoticeKinds {
  private static final UUID NO_NOTICE = new UUID(0, 0);

  private final Instance<NoticeKind> kinds;
  private final ReleaseText text;

  NoticeKinds(@Any Instance<NoticeKind> kinds, ReleaseText text) {
    this.kinds = kinds;
    this.text = text;
  }

  NoticeKind of(NoticeType type) {
    return kinds.stream().filter(kind -> kind.type() == type).findFirst().orElseThrow();
  }

  /** Whether it says something else than when it was prepared, so that nobody can approve it. */
  public boolean hasChanged(NoticeDraft draft) {
    return !draft.stillSays(contentHash(draft));
  }

  /**
   * The SHA-256 of what the draft says now, as of the moment it was prepared: two that are equal
   * say the same, whatever the date.
   */
  String contentHash(NoticeDraft draft) {
    Instant then = draft.preparedAt();
    NoticeContent content = of(draft.type()).content(draft, then);
    var envelope = new ReleaseText.Envelope(draft.type(), NO_NOTICE, "", content.ocid(), then);
    return ContentHash.ofText(text.write(envelope, content.release()).json()).hex();
  }
}
