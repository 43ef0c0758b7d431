package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.consortium.agreement.AgreementAnnex;
import org.guildhall.buying.consortium.agreement.AgreementAnnexes;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.DocumentQuota;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.facts.change.Changes;

/**
 * The lead annexes a document to the agreement, in place of the one before: a new version. The
 * document that is annexed already is no other version, so that a repetition changes nothing.
 */
@ApplicationScoped
class AddAnnex {
  private final Consortia consortia;
  private final AgreementAnnexes annexes;
  private final DocumentQuota quota;
  private final ShowConsortium show;
  private final Changes changes;

  AddAnnex(
      Consortia consortia,
      AgreementAnnexes annexes,
      DocumentQuota quota,
      ShowConsortium show,
      Changes changes) {
    this.consortia = consortia;
    this.annexes = annexes;
    this.quota = quota;
    this.show = show;
    this.changes = changes;
  }

  /** Refuses a request before its bytes are read; nothing is held while they come in. */
  @Transactional
  public void mustBePossible(Actor actor, UUID consortiumId) {
    mustBePossible(actor, consortia.byId(consortiumId));
  }

  @Transactional
  public ConsortiumView add(Actor actor, UUID consortiumId, String name, StoredDocument stored) {
    var consortium = consortia.lockedById(consortiumId);
    mustBePossible(actor, consortium);
    if (!consortium.isAnnexed(stored.sha256().hex())) {
      var annex = new AgreementAnnex(consortiumId, name, stored, actor.subject(), changes.now());
      annexes.persist(annex);
      var hash = consortium.annexed(annex);
      consortia.flush();
      changes.record(
          actor,
          "consortium.agreement-proposed",
          "consortium",
          consortiumId,
          Map.of("hash", hash, "annex", name, "sha256", annex.sha256()));
    }
    return show.to(actor, consortium);
  }

  private void mustBePossible(Actor actor, Consortium consortium) {
    actor.mustActFor(consortium.leadId());
    consortium.mustAllow(ConsortiumAct.WRITE_AGREEMENT);
    quota.mustHaveRoom(annexes.usedBy(consortium.id()), annexes.usedByLead(consortium.leadId()));
  }
}
