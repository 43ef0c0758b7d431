package org.guildhall.buying.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.terms.DatesAhead;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.buying.procurement.view.ShowProcurement;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** The lead changes the plan; approval must be asked for again. */
@ApplicationScoped
class RevisePlan {
  private final Procurements procurements;
  private final NoticeDrafts drafts;
  private final ShowProcurement show;
  private final Clock clock;

  RevisePlan(Procurements procurements, NoticeDrafts drafts, ShowProcurement show, Clock clock) {
    this.procurements = procurements;
    this.drafts = drafts;
    this.show = show;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView revise(
      Actor actor, UUID id, @Nullable String ifMatch, ProcurementPlan plan) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    Versions.mustMatch(ifMatch, procurement.version());
    Timetable before = procurement.timetable();
    Instant now = clock.instant();
    procurement.plan(plan, now);
    DatesAhead.check(procurement.timetable(), before, now);
    drafts.withdraw(id, NoticeType.TENDER_NOTICE);
    procurements.flush();
    return show.view(procurement, actor, true);
  }
}
