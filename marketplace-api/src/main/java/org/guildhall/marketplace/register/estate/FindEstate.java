package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.jspecify.annotations.Nullable;

/** Reads the register of an organisation, latest entry first. */
@ApplicationScoped
class FindEstate {

  private final EstateEntries entries;

  FindEstate(EstateEntries entries) {
    this.entries = entries;
  }

  @Transactional
  public Page<EstateEntryView> page(UUID organisation, @Nullable Cursor after, int limit) {
    return Page.of(
            entries.of(organisation, after, limit + 1),
            limit,
            entry -> new Cursor(entry.recordedAt(), entry.id()))
        .map(EstateEntry::view);
  }
}
