package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;

/** The history of a procurement's notices, for the people of the lead. */
@ApplicationScoped
class FindDrafts {
  private final NoticeDrafts drafts;
  private final Stages stages;

  FindDrafts(NoticeDrafts drafts, Stages stages) {
    this.drafts = drafts;
    this.stages = stages;
  }

  @Transactional
  public List<DraftLine> of(Actor reader, UUID procurementId) {
    reader.mustActFor(stages.byId(procurementId).leadId());
    return drafts.of(procurementId).stream().map(DraftLine::of).toList();
  }
}
