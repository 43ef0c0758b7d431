package org.guildhall.marketplace.register.estate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.jspecify.annotations.Nullable;

/** The entries of the register. */
@ApplicationScoped
class EstateEntries implements PanacheRepositoryBase<EstateEntry, UUID> {

  List<EstateEntry> of(UUID organisation, @Nullable Cursor after, int atMost) {
    return after == null
        ? find("organisationId = ?1 order by recordedAt desc, id desc", organisation)
            .page(0, atMost)
            .list()
        : find(
                "organisationId = ?1 and (recordedAt, id) < (?2, ?3) order by recordedAt desc, id desc",
                organisation,
                after.moment(),
                after.id())
            .page(0, atMost)
            .list();
  }
}
