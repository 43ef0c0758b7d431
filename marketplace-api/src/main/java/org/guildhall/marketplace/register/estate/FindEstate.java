package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;

/** Reads the register of an organisation, latest entry first. */
@ApplicationScoped
class FindEstate {

  private static final String BEHIND =
      "from EstateEntry where organisationId = ?1 and (recordedAt, id) < (?2, ?3)"
          + " order by recordedAt desc, id desc";

  private final EntityManager entries;

  FindEstate(EntityManager entries) {
    this.entries = entries;
  }

  @Transactional
  public Page<EstateEntryView> page(UUID organisation, Cursor after, int limit) {
    var found =
        entries
            .createQuery(BEHIND, EstateEntry.class)
            .setParameter(1, organisation)
            .setParameter(2, after.moment())
            .setParameter(3, after.id())
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(EstateEntry::view)
            .toList();
    return Page.of(found, limit, entry -> new Cursor(entry.recordedAt(), entry.id()));
  }
}
