package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The approver sends the plan back with a reason. */
@ApplicationScoped
class ReturnPlan {
  private final Procurements procurements;
  private final NoticeDrafts drafts;
  private final ShowProcurement show;
  private final Changes changes;

  ReturnPlan(
      Procurements procurements, NoticeDrafts drafts, ShowProcurement show, Changes changes) {
    this.procurements = procurements;
    this.drafts = drafts;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ProcurementView sendBack(Actor actor, UUID id, String reason) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    procurement.sentBack(reason, changes.now());
    drafts.withdraw(id, NoticeType.TENDER_NOTICE);
    procurements.flush();
    changes.record(actor, "procurement.returned", "procurement", id, Map.of("reason", reason));
    return show.view(procurement, actor, true);
  }
}
