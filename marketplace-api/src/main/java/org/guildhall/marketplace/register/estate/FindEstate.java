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

  private final EntityManager entries;

  FindEstate(EntityManager entries) {
    this.entries = entries;
  }

  @Transactional
  public Page<EstateEntryView> page(UUID organisation, Cursor after, int limit) {
    String behind = "from EstateEntry where organisationId = ?1 and (recordedAt, id) < (?2, ?3)";
    var query =
        entries.createQuery(behind + " order by recordedAt desc, id desc", EstateEntry.class);
    query.setParameter(1, organisation).setParameter(2, after.moment()).setParameter(3, after.id());
    var found = query.setMaxResults(limit + 1).getResultStream().map(EstateEntry::view).toList();
    return Page.of(found, limit, entry -> new Cursor(entry.recordedAt(), entry.id()));
  }
}
