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

/** The lead writes a version of the agreement; earlier acceptances do not count for it. */
@ApplicationScoped
class ProposeAgreement {
  private final Consortia consortia;
  private final ShowConsortium show;
  private final Changes changes;

  ProposeAgreement(Consortia consortia, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView propose(Actor actor, UUID consortiumId, String text) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    var hash = consortium.agreementProposed(text);
    consortia.flush();
    changes.record(
        actor, "consortium.agreement-proposed", "consortium", consortiumId, Map.of("hash", hash));
    return show.to(actor, consortium);
  }
}
