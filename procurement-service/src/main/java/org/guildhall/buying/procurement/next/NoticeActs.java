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

  /** Whether the central platform has not yet answered about one. */
  public boolean isOnTheWay(Asking asking) {
    return notices.isOnTheWay(asking.procurement().id());
  }

  /** The same for one that was refused after what it tells of had happened; else nothing. */
  public List<NextAct> correct(Asking asking, NoticeType type, Act prepare, Act approve) {
    return drafts.waiting(asking.procurement().id(), type).isPresent()
        ? next(asking, type, prepare, approve)
        : List.of();
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
