package org.guildhall.buying.tender.opened;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.jspecify.annotations.Nullable;

/** Opened tenders a page at a time, by the number of their lot; nothing is decrypted for it. */
public final class BidderPages {
  private BidderPages() {}

  /**
   * The page behind a cursor, the first page behind none.
   *
   * @param bidders those whom the reader may see
   */
  public static Page<Bidder> of(
      ProcurementContent procurement, List<Bidder> bidders, @Nullable Cursor after, int limit) {
    List<Bidder> sorted =
        bidders.stream()
            .sorted(
                Comparator.<Bidder>comparingInt(b -> procurement.lot(b.lotId()).number())
                    .thenComparing(Bidder::tenderId))
            .toList();
    int from = after == null ? 0 : behind(sorted, after.id());
    return Page.of(
        sorted.subList(from, Math.min(sorted.size(), from + limit + 1)),
        limit,
        // The order is that of the list, so the id alone says where a page ended.
        bidder -> new Cursor(Instant.EPOCH, bidder.tenderId()));
  }

  /** A tender that is gone leaves no place to go on from: the list begins anew. */
  private static int behind(List<Bidder> sorted, UUID tenderId) {
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).tenderId().equals(tenderId)) {
        return i + 1;
      }
    }
    return 0;
  }
}
