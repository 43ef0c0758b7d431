package org.guildhall.buying.notice.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/** The history of a procurement's notices, for the people of the lead. */
@ApplicationScoped
class FindDrafts {
  private final NoticeDrafts drafts;

  FindDrafts(NoticeDrafts drafts) {
    this.drafts = drafts;
  }

  @Transactional
  public List<DraftLine> of(Actor reader, UUID procurementId) {
    List<NoticeDraft> all = drafts.of(procurementId);
    all.forEach(draft -> reader.mustActFor(draft.leadId()));
    return all.stream().map(DraftLine::of).toList();
  }
}
