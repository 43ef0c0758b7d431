package org.guildhall.buying.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
  /** Ids of notices the central platform should be asked about now. */
  public List<UUID> due(Instant now, int limit) {
    return find("nextAttempt <= ?1 order by nextAttempt", now).page(0, limit).list().stream()
        .map(Notice::id)
        .toList();
  }

  /** The notice locked for this transaction, unless another replica works on it. */
  public Optional<Notice> lockedIfFree(UUID id) {
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
