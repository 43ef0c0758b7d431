package org.guildhall.marketplace.register.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The imports. */
@ApplicationScoped
public class ReleaseImports implements PanacheRepositoryBase<ReleaseImport, UUID> {

  /**
   * Any number, but always the same: whoever takes releases in holds this lock until the commit.
   */
  private static final long ONE_AT_A_TIME = 0x6775696C64L;

  public ReleaseImport get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("import", id));
  }

  Optional<ReleaseImport> bySource(String sha256) {
    return find("sha256", sha256).firstResultOptional();
  }

  /**
   * Makes imports wait for one another, so that two that bring the same release or the same
   * organisation do not collide.
   */
  public void takeTurns() {
    getSession()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
        .setParameter("key", ONE_AT_A_TIME)
        .getSingleResult();
  }

  List<ReleaseImport> newest(@Nullable Cursor after, int atMost) {
    return after == null
        ? find("order by startedAt desc, id desc").page(0, atMost).list()
        : find(
                "(startedAt, id) < (?1, ?2) order by startedAt desc, id desc",
                after.moment(),
                after.id())
            .page(0, atMost)
            .list();
  }
}
