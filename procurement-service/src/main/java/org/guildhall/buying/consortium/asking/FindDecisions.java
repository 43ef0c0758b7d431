package org.guildhall.buying.consortium.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.decision.DecisionView;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.kit.base.actor.Actor;

/** The decisions of a consortium, for its members. */
@ApplicationScoped
public class FindDecisions {
  private final Consortia consortia;
  private final Decisions decisions;

  FindDecisions(Consortia consortia, Decisions decisions) {
    this.consortia = consortia;
    this.decisions = decisions;
  }

  @Transactional
  public List<DecisionView> of(Actor actor, UUID consortiumId) {
    consortia.byId(consortiumId).mustHaveMember(actor.mustActForSome());
    return decisions.ofConsortium(consortiumId).stream().map(DecisionView::of).toList();
  }
}
