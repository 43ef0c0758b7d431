package org.guildhall.buying.tender.opened;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What evaluation and award may read of tenders, and only once it was opened. Whoever calls this
 * has checked that the actor may see it.
 */
public interface OpenedTenders {

  /**
   * Who tendered, of whom the quality envelope is open and intact; nobody before the opening.
   * Withdrawn tenders are not among them. What they wrote is not read: nothing is decrypted.
   */
  default List<Bidder> biddersOf(UUID procurementId) {
    return biddersOf(Set.of(procurementId)).getOrDefault(procurementId, List.of());
  }

  /** The same of several procurements, read at once. */
  Map<UUID, List<Bidder>> biddersOf(Collection<UUID> procurementIds);

  /** Those of which a price envelope is open; nothing is decrypted. */
  Set<UUID> havingPrices(Collection<UUID> procurementIds);

  /** By tender where its receipt is in the public log; smaller is earlier. */
  Map<UUID, Long> logPositions(Collection<UUID> tenderIds);

  /**
   * One tender, if its quality envelope is open; the last submitted version. They are read one at a
   * time: what bidders wrote may be long, and there may be many of them.
   */
  Optional<OpenedTender> find(UUID tenderId);

  /** Prices by tender; empty before the price envelopes are opened. */
  Map<UUID, OpenedPrice> pricesOf(UUID procurementId);

  /** The decrypted bytes of a document of an opened tender. */
  InputStream document(UUID tenderId, UUID documentId);

  /** The agreed result of assessment: {@code ASSESSED} or {@code FAILS_REQUIREMENTS}. */
  void assessed(UUID tenderId, boolean meetsRequirements);
}
