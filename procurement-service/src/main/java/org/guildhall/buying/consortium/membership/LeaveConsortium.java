package org.guildhall.buying.consortium.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** A member leaves; when the lead does, the consortium is dissolved. */
@ApplicationScoped
class LeaveConsortium {
  private final Consortia consortia;
  private final ShowConsortium show;
  private final Changes changes;

  LeaveConsortium(Consortia consortia, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView leave(Actor actor, UUID consortiumId, String reason) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    consortium.mustHaveMember(organisation);
    boolean lead = organisation.equals(consortium.leadId());
    var fact =
        lead ? consortium.dissolved(reason) : consortium.memberWithdrew(organisation, reason);
    consortia.flush();
    changes.publish(fact);
    changes.record(
        actor,
        lead ? "consortium.dissolved" : "consortium.withdrawn",
        "consortium",
        consortiumId,
        Map.of("reason", reason));
    return show.to(actor, consortium);
  }
}
