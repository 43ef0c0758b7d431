package org.guildhall.buying.consortium.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.consortium.asking.Constitution;
import org.guildhall.buying.consortium.asking.Constitution.Standing;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.kit.base.act.NextAct;

/** Which of the acts that may be done a consortium stands still without: whose turn it is. */
record WaitedFor(Consortium consortium, List<Decision> decisions, Instant now) {

  boolean is(NextAct<ConsortiumAct, ConsortiumAct.By> next) {
    if (next.from() != null) {
      return false;
    }
    return switch (next.act()) {
      case JOIN, ACCEPT_AGREEMENT, CLOSE_VOTE, PLAN_PROCUREMENT -> true;
      case COMMIT -> hasNotCommitted(Objects.requireNonNull(next.organisationId()));
      case VOTE -> hasNotVoted(Objects.requireNonNull(next.organisationId()));
      case INVITE -> isForming(Standing.TO_INVITE);
      case WRITE_AGREEMENT -> isForming(Standing.TO_WRITE_AGREEMENT);
      case ASK_MEMBERS -> isForming(Standing.TO_ASK_MEMBERS);
      case CONSTITUTE -> isForming(Standing.TO_CONSTITUTE);
      case DECLINE, LEAVE, DISSOLVE, BEGIN_BUYING, END_BUYING, SIGN_CONTRACTS -> false;
    };
  }

  private boolean isForming(Standing standing) {
    return consortium.status() == ConsortiumStatus.FORMING
        && Constitution.standing(consortium, decisions) == standing;
  }

  private boolean hasNotCommitted(UUID council) {
    return consortium.member(council).filter(m -> m.commitment().isEmpty()).isPresent();
  }

  private boolean hasNotVoted(UUID council) {
    return decisions.stream()
        .filter(decision -> decision.takesVotes(now) && decision.purpose() != Purpose.AWARD)
        .flatMap(decision -> decision.electors().stream())
        .anyMatch(e -> e.organisationId().equals(council) && e.choice().isEmpty());
  }
}
