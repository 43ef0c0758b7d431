package org.guildhall.buying.procurement.view;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementAccess;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.jspecify.annotations.Nullable;

/** Reads procurements as the public or a buyer may see them. */
@ApplicationScoped
public class FindProcurements {
  private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");

  /** The end of a procurement is told by its notice, so also by no list. */
  private static final String PUBLIC_STATUS =
      "coalesce(p.progress.publicStatus, p.progress.status)";

  private static final String PUBLIC_END =
      "case when p.progress.publicStatus is null then p.progress.stageEndsAt"
          + " else p.progress.publicStageEndsAt end";

  private static final UUID LAST = new UUID(-1, -1);

  private final Procurements procurements;
  private final ProcurementAccess access;
  private final ShowProcurement show;
  private final Clock clock;

  FindProcurements(
      Procurements procurements, ProcurementAccess access, ShowProcurement show, Clock clock) {
    this.procurements = procurements;
    this.access = access;
    this.show = show;
    this.clock = clock;
  }

  /** What is not public exists only for the members of its consortium. */
  @Transactional
  public ProcurementView one(Actor actor, UUID id) {
    var procurement = procurements.byId(id);
    return show.view(procurement, actor, access.isInside(actor, procurement));
  }

  /**
   * Public ones; with {@code mine}, those led by the organisation the actor acts for.
   *
   * @param buyer only those in which this organisation buys
   */
  @Transactional
  public Page<ProcurementSummary> page(
      Actor actor,
      boolean mine,
      @Nullable UUID challenge,
      @Nullable UUID consortium,
      @Nullable UUID buyer,
      @Nullable String after,
      int limit) {
    var lead = mine ? actor.mustActForSome() : null;
    var which = new Listing(!mine, lead, challenge, consortium, buyer);
    var found = lines(which, Cursor.decode(after), limit);
    var now = clock.instant();
    return Page.of(found, limit, line -> cursor(line, mine)).map(line -> line.at(now));
  }

  /** A page in the order of creation, newest first, one more than the limit. */
  private List<ProcurementSummary> lines(Listing which, @Nullable Cursor after, int limit) {
    var order = which.publicOnly() ? "p.progress.publishedAt" : "p.createdAt";
    var query =
        new StringBuilder("(%s < :at or (%s = :at and p.id < :id))".formatted(order, order));
    var parameters =
        Parameters.with("at", after == null ? FAR_FUTURE : after.moment())
            .and("id", after == null ? LAST : after.id());
    if (which.publicOnly()) {
      query.append(" and p.progress.publishedAt is not null");
    }
    if (which.lead() != null) {
      query.append(" and p.leadId = :lead");
      parameters.and("lead", which.lead());
    }
    if (which.challenge() != null) {
      query.append(" and p.challengeId = :challenge");
      parameters.and("challenge", which.challenge());
    }
    if (which.consortium() != null) {
      query.append(" and p.consortiumId = :consortium");
      parameters.and("consortium", which.consortium());
    }
    if (which.buyer() != null) {
      query.append(
          " and exists (select 1 from Participant b where b.procurement = p"
              + " and b.organisationId = :buyer)");
      parameters.and("buyer", which.buyer());
    }
    return procurements
        .find(
            select(which.publicOnly()) + query + " order by " + order + " desc, p.id desc",
            parameters)
        .project(ProcurementSummary.class)
        .page(0, limit + 1)
        .list();
  }

  /** With where they stand, as far as the public or the lead knows. */
  private static String select(boolean publicOnly) {
    return "select p.id, p.consortiumId, p.challengeId, p.leadId, p.progress.procedure, p.ocid,"
        + " p.draft.title, "
        + (publicOnly ? PUBLIC_STATUS : "p.progress.status")
        + ", p.createdAt, p.progress.publishedAt, p.draft.timetable.tendersUntil,"
        + " c.standstillEndsOn, "
        + (publicOnly ? PUBLIC_END : "p.progress.stageEndsAt")
        + " from Procurement p left join ProcurementClosing c on c.procurementId = p.id where ";
  }

  /**
   * Which procurements to list.
   *
   * @param publicOnly only those whose tender notice is public
   */
  private record Listing(
      boolean publicOnly,
      @Nullable UUID lead,
      @Nullable UUID challenge,
      @Nullable UUID consortium,
      @Nullable UUID buyer) {}

  private static Cursor cursor(ProcurementSummary line, boolean mine) {
    var published = line.publishedAt();
    return new Cursor(mine || published == null ? line.createdAt() : published, line.id());
  }
}
