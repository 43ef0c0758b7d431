package org.guildhall.buying.notice.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The notices the public may see. */
@ApplicationScoped
class PublicNotices implements PanacheRepositoryBase<Notice, UUID> {
  private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  /** The public notice, or a NOT_FOUND problem; one that is still being sent is not found. */
  Notice one(UUID id) {
    return find("id = ?1 and publishedAt is not null", id)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("notice", id));
  }

  /** The public releases of an open contracting process, oldest first. */
  List<Notice> ofProcess(String ocid) {
    return list("ocid = ?1 and publishedAt is not null order by publishedAt, id", ocid);
  }

  /** A page of public notices, newest first, one more than the limit. */
  List<NoticeSummary> page(
      @Nullable NoticeNumber number, @Nullable UUID lead, @Nullable Cursor after, int limit) {
    var query =
        new StringBuilder(
            "publishedAt is not null and (publishedAt < :at or (publishedAt = :at and id < :id))");
    var parameters =
        Parameters.with("at", after == null ? FAR_FUTURE : after.moment())
            .and("id", after == null ? LAST : after.id());
    if (number != null) {
      query.append(" and number = :number");
      parameters.and("number", number);
    }
    if (lead != null) {
      query.append(" and leadId = :lead");
      parameters.and("lead", lead);
    }
    return find(
            "select id, number, releaseId, ocid, procurementId, title, leadId, leadName, publishedAt"
                + " from Notice where "
                + query
                + " order by publishedAt desc, id desc",
            parameters)
        .project(NoticeSummary.class)
        .page(0, limit + 1)
        .list();
  }
}
