package org.guildhall.marketplace.register.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.marketplace.storage.Conditions;
import org.jspecify.annotations.Nullable;

/** Reads the register of an organisation. */
@ApplicationScoped
class FindEstate {

  /** Other currencies and values with VAT cannot be compared with it. */
  private static final String WORTH = "case when currency = 'GBP' then contract.amount end";

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

  private void behind(Conditions conditions, EstateOrder order, @Nullable Cursor after) {
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
      case VALUE -> {
        if (after != null) {
          behindWorth(conditions, after.id());
        }
      }
    }
  }

  /** A cursor holds no value, so what the page before ended with is asked for its own. */
  private void behindWorth(Conditions conditions, UUID last) {
    EstateEntry entry = entries.find(EstateEntry.class, last);
    NetAmount worth = entry == null ? null : entry.view().pounds();
    if (worth == null) {
      conditions.when(last, "(" + WORTH + ") is null and id < :endId");
    } else {
      conditions
          .and(
              true,
              "((%1$s) < :endWorth or (%1$s) is null or (%1$s) = :endWorth and id < :endId)"
                  .formatted(WORTH))
          .with("endWorth", worth)
          .with("endId", last);
    }
  }

  private static String sorted(EstateOrder order) {
    return switch (order) {
      case LATEST -> " order by recordedAt desc, id desc";
      case ENDING -> " order by contract.end, id";
      case VALUE -> " order by " + WORTH + " desc nulls last, id desc";
    };
  }

  private static Cursor end(EstateEntryView entry, EstateOrder order) {
    return switch (order) {
      case LATEST, VALUE -> new Cursor(entry.recordedAt(), entry.id());
      case ENDING ->
          new Cursor(entry.contract().end().atStartOfDay(ZoneOffset.UTC).toInstant(), entry.id());
    };
  }
}
