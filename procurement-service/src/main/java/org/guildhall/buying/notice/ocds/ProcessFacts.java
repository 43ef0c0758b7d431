package org.guildhall.buying.notice.ocds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.replica.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * What every notice of one procurement says about it.
 *
 * @param reference the buyers' own reference of the procurement
 * @param category goods, services or works
 * @param buyers the lead authority first, as every real joint notice has it
 */
public record ProcessFacts(
    String reference,
    String title,
    String description,
    String category,
    List<Party> buyers,
    List<LotFacts> lots) {

  public ProcessFacts {
    buyers = List.copyOf(buyers);
    lots = List.copyOf(lots);
  }

  /**
   * A lot as published.
   *
   * @param number the lot's id in every notice, from 1
   * @param cpv codes, the lot's own first
   */
  public record LotFacts(
      UUID lot,
      String number,
      String title,
      List<String> cpv,
      @Nullable LocalDate contractStart,
      @Nullable LocalDate contractEnd,
      @Nullable LocalDate contractMaxEnd) {}

  /** The lead authority. */
  public Party lead() {
    return buyers.getFirst();
  }

  /** The lot with that id; there is one. */
  public LotFacts lot(UUID id) {
    return lots.stream()
        .filter(lot -> lot.lot().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no lot " + id));
  }

  /** The buyer with that id; there is one. */
  public Party buyer(UUID organisation) {
    return buyers.stream()
        .filter(buyer -> buyer.id().equals(organisation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no buyer " + organisation));
  }

  /** One award and one contract per lot and buyer: lot number and the buyer's place in the list. */
  public String awardId(UUID lot, UUID buyer) {
    return lot(lot).number() + "-" + (buyers.indexOf(buyer(buyer)) + 1);
  }
}
