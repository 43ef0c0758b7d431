package org.guildhall.buying.procurement.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** An amendment is prepared anew at any time, and approved by another person. */
@ApplicationScoped
class AmendmentActs implements ActSource {
  private final Amendments amendments;
  private final OwnNotices notices;

  AmendmentActs(Amendments amendments, OwnNotices notices) {
    this.amendments = amendments;
    this.notices = notices;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.PREPARE_AMENDMENT, Act.APPROVE_AMENDMENT);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    var id = asking.procurement().id();
    if (notices.isOnTheWay(id)) {
      return List.of();
    }
    var deadline = asking.procurement().tendersUntil();
    var prepare = asking.may(Act.PREPARE_AMENDMENT).until(deadline);
    return amendments
        .waiting(id)
        .map(waiting ->
            List.of(
                prepare,
                asking
                    .may(Act.APPROVE_AMENDMENT)
                    .until(deadline)
                    .yoursIf(!waiting.preparedBy().equals(asking.actor().subject()))))
        .orElse(List.of(prepare));
  }
}
