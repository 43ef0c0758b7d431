package org.guildhall.buying.notice.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.publication.ReleasePackages.ReleasePackage;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads public notices. */
@ApplicationScoped
class FindNotices {
  private final PublicNotices notices;
  private final ReleasePackages packages;

  FindNotices(PublicNotices notices, ReleasePackages packages) {
    this.notices = notices;
    this.packages = packages;
  }

  @Transactional
  public Page<NoticeSummary> page(
      @Nullable NoticeNumber number, @Nullable UUID lead, @Nullable String after, int limit) {
    var found = notices.page(number, lead, Cursor.decode(after), limit);
    return Page.of(found, limit, line -> new Cursor(line.publishedAt(), line.id()));
  }

  @Transactional
  public ReleasePackage one(UUID id) {
    return packages.of("/api/v1/notices/" + id, List.of(notices.one(id)));
  }

  @Transactional
  public ReleasePackage process(String ocid) {
    var found = notices.ofProcess(ocid);
    if (found.isEmpty()) {
      throw ProblemException.notFound("contracting process", ocid);
    }
    return packages.of("/api/v1/ocds/" + ocid, found);
  }
}
