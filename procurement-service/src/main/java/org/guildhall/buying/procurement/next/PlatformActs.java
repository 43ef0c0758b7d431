package org.guildhall.buying.procurement.next;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** What waits for the central platform to answer about a notice. */
@ApplicationScoped
class PlatformActs implements ActSource {
  private final OwnNotices notices;

  PlatformActs(OwnNotices notices) {
    this.notices = notices;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(
        Act.CONFIRM_TENDER_NOTICE,
        Act.REFUSE_TENDER_NOTICE,
        Act.CONFIRM_AMENDMENT,
        Act.CONFIRM_AWARD_NOTICE,
        Act.CONFIRM_TERMINATION);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    return notices.isOnTheWay(asking.procurement().id())
        ? acts().stream().filter(asking::isLegal).map(asking::may).toList()
        : List.of();
  }
}
