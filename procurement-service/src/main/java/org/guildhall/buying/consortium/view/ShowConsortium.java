package org.guildhall.buying.consortium.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.kit.base.actor.Actor;

/**
 * Shows a consortium with what may be done next in it. Only who is in it is told that, so that the
 * public's page costs no statement more.
 */
@ApplicationScoped
public class ShowConsortium {
  private final Decisions decisions;
  private final RunningProcurements procurements;
  private final Clock clock;

  ShowConsortium(Decisions decisions, RunningProcurements procurements, Clock clock) {
    this.decisions = decisions;
    this.procurements = procurements;
    this.clock = clock;
  }

  /** As this reader may see it, who acts for a council that is invited or has joined, or not. */
  public ConsortiumView to(Actor reader, Consortium consortium) {
    boolean inside = reader.organisation().filter(consortium::isReadableBy).isPresent();
    return inside
        ? ConsortiumView.forMember(
            consortium, consortium.isMember(reader.mustActForSome()), next(reader, consortium))
        : ConsortiumView.forPublic(consortium);
  }

  private List<NextConsortiumAct> next(Actor reader, Consortium consortium) {
    boolean free =
        consortium.canBe(ConsortiumAct.PLAN_PROCUREMENT)
            && reader.actsFor(consortium.leadId())
            && !procurements.isRunningFor(consortium.id());
    return NextOfConsortium.of(
            consortium, decisions.ofConsortium(consortium.id()), reader, clock.instant())
        .filter(next -> free || next.act() != ConsortiumAct.PLAN_PROCUREMENT)
        .toList();
  }
}
