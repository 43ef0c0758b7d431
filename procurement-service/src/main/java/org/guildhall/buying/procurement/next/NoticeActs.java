package org.guildhall.buying.procurement.next;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** A notice is prepared, again and again, and approved by another person than who prepared it. */
@ApplicationScoped
public class NoticeActs {
  private final NoticeDrafts drafts;
  private final OwnNotices notices;

  NoticeActs(NoticeDrafts drafts, OwnNotices notices) {
    this.drafts = drafts;
    this.notices = notices;
  }

  /** Nothing while a notice about the procurement is on its way. */
  public List<NextAct> next(Asking asking, NoticeType type, Act prepare, Act approve) {
    var id = asking.procurement().id();
    if (notices.isOnTheWay(id)) {
      return List.of();
    }
    return drafts
        .waiting(id, type)
        .map(draft ->
            List.of(
                asking.may(prepare),
                asking.may(approve).yoursIf(!draft.preparedBy().equals(asking.actor().subject()))))
        .orElse(List.of(asking.may(prepare)));
  }
}
