package org.guildhall.buying.award.termination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.next.NoticeActs;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;

/** The lead ends a plan, or a public procurement by a notice that another person prepared. */
@ApplicationScoped
class TerminationActs implements ActSource {
  private final NoticeActs notices;
  private final EnteredContracts contracts;

  TerminationActs(NoticeActs notices, EnteredContracts contracts) {
    this.notices = notices;
    this.contracts = contracts;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(Act.END_PLAN, Act.PREPARE_TERMINATION, Act.TERMINATE, Act.CORRECT_TERMINATION);
  }

  /** Nothing once a contract was entered into (s.55). */
  @Override
  public List<NextAct> next(Asking asking) {
    UUID id = asking.procurement().id();
    if (asking.isLegal(Act.CORRECT_TERMINATION)) {
      return notices.correct(
          asking, NoticeType.TERMINATION_NOTICE, Act.PREPARE_TERMINATION, Act.CORRECT_TERMINATION);
    }
    if (asking.isLegal(Act.SIGN_CONTRACT) && contracts.anyOf(id)) {
      return List.of();
    }
    if (asking.procurement().isPublic()) {
      return notices.next(
          asking, NoticeType.TERMINATION_NOTICE, Act.PREPARE_TERMINATION, Act.TERMINATE);
    }
    // A plan ends without a notice, unless its tender notice is already on its way.
    return notices.isOnTheWay(asking) ? List.of() : List.of(asking.may(Act.END_PLAN));
  }
}
