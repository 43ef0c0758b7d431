package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.marketplace.storage.Conditions;
import org.jspecify.annotations.Nullable;

/** Reads the register of an organisation. */
@ApplicationScoped
class FindEstate {

  private final EntityManager entries;

  FindEstate(EntityManager entries) {
    this.entries = entries;
  }

  /**
   * @param after where the page before ended, in the same order
   */
  @Transactional
  public Page<EstateEntryView> page(
      UUID organisation,
      EstateFilter filter,
      EstateOrder order,
      @Nullable Cursor after,
      int limit) {
    Conditions conditions =
        filter.narrow(new Conditions().when(organisation, "organisationId = :organisation"));
    behind(conditions, order, after);
    List<EstateEntryView> found =
        conditions
            .bind(
                entries.createQuery(
                    "from EstateEntry" + conditions.where() + sorted(order), EstateEntry.class))
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(EstateEntry::view)
            .toList();
    return Page.of(found, limit, entry -> end(entry, order));
  }

  private static void behind(Conditions conditions, EstateOrder order, @Nullable Cursor after) {
    switch (order) {
      case LATEST -> conditions.behind(after, "recordedAt", "id");
      case ENDING -> {
        if (after != null) {
          conditions
              .and(true, "(contract.end, id) > (:endDay, :endId)")
              .with("endDay", LocalDate.ofInstant(after.moment(), ZoneOffset.UTC))
              .with("endId", after.id());
        }
      }
    }
  }

  private static String sorted(EstateOrder order) {
    return switch (order) {
      case LATEST -> " order by recordedAt desc, id desc";
      case ENDING -> " order by contract.end, id";
    };
  }

  private static Cursor end(EstateEntryView entry, EstateOrder order) {
    return switch (order) {
      case LATEST -> new Cursor(entry.recordedAt(), entry.id());
      case ENDING ->
          new Cursor(entry.contract().end().atStartOfDay(ZoneOffset.UTC).toInstant(), entry.id());
    };
  }
}
