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
import org.jspecify.annotations.Nullable;

/** An invited authority joins or declines with a reason. */
@ApplicationScoped
class AnswerInvitation {
  private final Consortia consortia;
  private final ShowConsortium show;
  private final Changes changes;

  AnswerInvitation(Consortia consortia, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  /**
   * @param refusal why it declines; null when it joins
   */
  @Transactional
  public ConsortiumView answer(Actor actor, UUID consortiumId, @Nullable String refusal) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    consortium.mustHaveInvited(organisation);
    if (refusal == null) {
      changes.publish(consortium.memberJoined(organisation, changes.now()));
    } else {
      consortium.memberDeclined(organisation, refusal);
    }
    consortia.flush();
    changes.record(
        actor,
        refusal == null ? "consortium.joined" : "consortium.declined",
        "consortium",
        consortiumId,
        refusal == null ? Map.of() : Map.of("reason", refusal));
    return show.to(actor, consortium);
  }
}
