package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.guildhall.buying.notice.NoticeType;

/** Which feature knows which notice. */
@ApplicationScoped
class NoticeKinds {
  private final Instance<NoticeKind> kinds;

  NoticeKinds(@Any Instance<NoticeKind> kinds) {
    this.kinds = kinds;
  }

  NoticeKind of(NoticeType type) {
    return kinds.stream().filter(kind -> kind.type() == type).findFirst().orElseThrow();
  }
}
