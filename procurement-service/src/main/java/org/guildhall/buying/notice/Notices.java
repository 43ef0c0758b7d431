package org.guildhall.buying.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The notices. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
  private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  /** The public notice, or a NOT_FOUND problem; one that is still being sent is not found. */
  Notice publicById(UUID id) {
    return find("id = ?1 and publishedAt is not null", id)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("notice", id));
  }

  /** The public releases of an open contracting process, oldest first. */
  List<Notice> publicByOcid(String ocid) {
    return list("ocid = ?1 and publishedAt is not null order by publishedAt, id", ocid);
  }

  /** The newest notice of that number about a procurement, whatever its status. */
  public Optional<Notice> latest(UUID procurementId, NoticeNumber number) {
    return find("procurementId = ?1 and number = ?2 order by id desc", procurementId, number)
        .firstResultOptional();
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

  /** Ids of notices the central platform should be asked about now. */
  List<UUID> due(Instant now, int limit) {
    return find("nextAttempt <= ?1 order by nextAttempt", now).page(0, limit).list().stream()
        .map(Notice::id)
        .toList();
  }

  /** The notice locked for this transaction, unless another replica works on it. */
  Optional<Notice> lockedIfFree(UUID id) {
    return getEntityManager()
        .createNativeQuery(
            "select * from notice where id = ?1 and next_attempt is not null for update skip locked",
            Notice.class)
        .setParameter(1, id)
        .getResultStream()
        .map(Notice.class::cast)
        .findFirst();
  }

  /**
   * The id of the next release: a number that grows, and the year, as the national service does.
   */
  String nextReleaseId(LocalDate today) {
    var number =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('notice_number')")
                .getSingleResult();
    return "%06d-%d".formatted(number.longValue(), today.getYear());
  }

  /** The next open contracting id with this installation's prefix. */
  public String nextOcid(String prefix) {
    var number =
        (Number)
            getEntityManager().createNativeQuery("select nextval('ocid_number')").getSingleResult();
    return prefix + "-" + "%06x".formatted(number.longValue());
  }
}
