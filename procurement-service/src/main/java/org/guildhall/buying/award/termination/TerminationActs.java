package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.next.NoticeActs;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** The lead ends a procurement; when it is public, by a notice that another person prepared. */
@ApplicationScoped
class TerminationActs implements ActSource {
  private final NoticeActs notices;

  TerminationActs(NoticeActs notices) {
    this.notices = notices;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.PREPARE_TERMINATION, Act.TERMINATE);
  }

  /** A plan ends without a notice. */
  @Override
  public List<NextAct> next(Asking asking) {
    return asking.procurement().isPublic()
        ? notices.next(
            asking, NoticeType.TERMINATION_NOTICE, Act.PREPARE_TERMINATION, Act.TERMINATE)
        : List.of(asking.may(Act.TERMINATE));
  }
}
