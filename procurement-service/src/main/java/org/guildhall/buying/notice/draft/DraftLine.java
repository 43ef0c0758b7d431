package org.guildhall.buying.notice.draft;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.NoticeType;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was prepared, for the people of the lead.
 *
 * @param stated what only its preparer could say, such as the reason of a termination
 * @param preparedBy the name of the person who prepared it, unless that was before names were kept
 * @param noticeId the notice that was made of it last, once it was approved
 * @param refusal why the central platform refused it last
 */
public record DraftLine(
    UUID id,
    UUID procurementId,
    NoticeType type,
    NoticeNumber number,
    String title,
    DraftStatus status,
    Map<String, String> stated,
    @Nullable String preparedBy,
    Instant preparedAt,
    @Nullable UUID noticeId,
    @Nullable String refusal) {

  public DraftLine {
    stated = Map.copyOf(stated);
  }

  static DraftLine of(NoticeDraft draft) {
    NoticeNumber number = draft.type().number();
    return new DraftLine(
        draft.id(),
        draft.procurementId(),
        draft.type(),
        number,
        number.title(),
        draft.status(),
        draft.stated(),
        draft.preparedByName().orElse(null),
        draft.preparedAt(),
        draft.noticeId().orElse(null),
        draft.refusal().orElse(null));
  }
}
