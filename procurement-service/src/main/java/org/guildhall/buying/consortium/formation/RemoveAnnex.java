package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The lead puts the text alone before the members: a new version. */
@ApplicationScoped
class RemoveAnnex {
  private final Consortia consortia;
  private final ShowConsortium show;
  private final Changes changes;

  RemoveAnnex(Consortia consortia, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView remove(Actor actor, UUID consortiumId) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    var hash = consortium.annexRemoved();
    consortia.flush();
    changes.record(
        actor, "consortium.agreement-proposed", "consortium", consortiumId, Map.of("hash", hash));
    return show.to(actor, consortium);
  }
}
