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

/** A member accepts exactly the agreement whose hash it names. */
@ApplicationScoped
class AcceptAgreement {
  private final Consortia consortia;
  private final ShowConsortium show;
  private final Changes changes;

  AcceptAgreement(Consortia consortia, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView accept(Actor actor, UUID consortiumId, String hash) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    consortium.mustHaveMember(organisation);
    consortium.agreementAccepted(organisation, hash, actor.subject(), changes.now());
    consortia.flush();
    changes.record(
        actor, "consortium.agreement-accepted", "consortium", consortiumId, Map.of("hash", hash));
    return show.to(actor, consortium);
  }
}
