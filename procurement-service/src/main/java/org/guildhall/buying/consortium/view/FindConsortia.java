package org.guildhall.buying.consortium.view;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.consortium.MemberStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.jspecify.annotations.Nullable;

/** Reads consortia as the public or a member may see them. */
@ApplicationScoped
public class FindConsortia {
  private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Consortia consortia;
  private final ShowConsortium show;

  FindConsortia(Consortia consortia, ShowConsortium show) {
    this.consortia = consortia;
    this.show = show;
  }

  /** One line of the list. */
  public record ConsortiumSummary(
      UUID id,
      UUID challengeId,
      String name,
      ConsortiumStatus status,
      UUID leadId,
      Instant formedAt) {}

  /** Which consortia to list; null means any. */
  public record Filter(
      @Nullable UUID challengeId, @Nullable UUID memberId, @Nullable ConsortiumStatus status) {}

  @Transactional
  public ConsortiumView one(Actor actor, UUID id) {
    return show.to(actor, consortia.byId(id));
  }

  /** Those of a member; those to which it is only invited are for itself to see. */
  @Transactional
  public Page<ConsortiumSummary> page(
      Actor actor, Filter filter, @Nullable String after, int limit) {
    var cursor = Cursor.decode(after);
    var query = new StringBuilder("(formedAt < :at or (formedAt = :at and id < :id))");
    var parameters =
        Parameters.with("at", cursor == null ? FAR_FUTURE : cursor.moment())
            .and("id", cursor == null ? LAST : cursor.id());
    if (filter.challengeId() != null) {
      query.append(" and challengeId = :challenge");
      parameters.and("challenge", filter.challengeId());
    }
    if (filter.status() != null) {
      query.append(" and status = :status");
      parameters.and("status", filter.status());
    }
    if (filter.memberId() != null) {
      query.append(
          " and exists (select 1 from Member m where m.consortium.id = c.id"
              + " and m.organisationId = :member"
              + " and m.status in :statuses)");
      parameters
          .and("member", filter.memberId())
          .and("statuses", shown(actor.actsFor(filter.memberId())));
    }
    var found =
        consortia
            .find(
                "select c.id, c.challengeId, c.name, c.status, c.leadId, c.formedAt"
                    + " from Consortium c where "
                    + query
                    + " order by c.formedAt desc, c.id desc",
                parameters)
            .project(ConsortiumSummary.class)
            .page(0, limit + 1)
            .list();
    return Page.of(found, limit, line -> new Cursor(line.formedAt(), line.id()));
  }

  private static List<MemberStatus> shown(boolean toItself) {
    return toItself
        ? List.of(MemberStatus.INVITED, MemberStatus.JOINED)
        : List.of(MemberStatus.JOINED);
  }
}
