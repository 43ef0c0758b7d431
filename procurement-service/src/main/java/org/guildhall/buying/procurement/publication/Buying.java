package org.guildhall.buying.procurement.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.LotItem;
import org.guildhall.buying.procurement.Participant;
import org.guildhall.buying.procurement.ParticipantQuantity;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.kit.base.money.NetAmount;

/**
 * Who buys, and what it is worth: as it was frozen when the tender notice was approved, or as it
 * would be frozen now.
 *
 * @param ocid the open contracting id
 * @param buyers organisations, the lead first
 * @param lots for each lot, by its id
 */
record Buying(String ocid, List<UUID> buyers, Map<UUID, LotBuying> lots, EstimatedValue value) {

  /** Who takes part in a lot, and its estimated value, pounds net. */
  record LotBuying(Set<UUID> buyers, NetAmount net) {}

  static Buying frozen(Procurement procurement) {
    Map<UUID, LotBuying> lots = new LinkedHashMap<>();
    procurement
        .lots()
        .forEach(lot ->
            lots.put(lot.id(), new LotBuying(lot.buyers(), lot.estimatedNet().orElseThrow())));
    return new Buying(
        procurement.ocid().orElseThrow(),
        leadFirst(
            procurement,
            procurement.participants().stream().map(Participant::organisationId).toList()),
        lots,
        procurement.value().orElseThrow());
  }

  /**
   * As it would be frozen now.
   *
   * @param ocid the one it has, or what stands in its place until it has one
   */
  static Buying expected(
      String ocid,
      Procurement procurement,
      Consortium consortium,
      LotValues values,
      EstimatedValue value) {
    Map<UUID, LotBuying> lots = new LinkedHashMap<>();
    procurement
        .lots()
        .forEach(
            lot -> lots.put(lot.id(), new LotBuying(taking(lot, consortium), values.of(lot.id()))));
    return new Buying(
        ocid,
        leadFirst(procurement, consortium.joined().stream().map(Member::organisationId).toList()),
        lots,
        value);
  }

  private static Set<UUID> taking(Lot lot, Consortium consortium) {
    Set<String> items = lot.items().stream().map(LotItem::item).collect(Collectors.toSet());
    return consortium.joined().stream()
        .filter(member ->
            member.commitment().map(Commitment::lines).orElse(List.of()).stream()
                .anyMatch(line -> items.contains(line.item())))
        .map(Member::organisationId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<UUID> leadFirst(Procurement procurement, List<UUID> all) {
    List<UUID> ordered = new ArrayList<>();
    ordered.add(procurement.leadId());
    all.stream().filter(id -> !id.equals(procurement.leadId())).forEach(ordered::add);
    return ordered;
  }

  /** Copies members and what they buy of each lot into the procurement. */
  static void freeze(Procurement procurement, Consortium consortium) {
    for (var member : consortium.joined()) {
      var participant = procurement.participates(member.organisationId(), member.name());
      for (var lot : procurement.lots()) {
        for (var item : lot.items()) {
          line(member, item.item())
              .map(line ->
                  new ParticipantQuantity(
                      participant,
                      lot.id(),
                      item.id(),
                      line.quantity(),
                      line.optionQuantityOrZero(),
                      Optional.ofNullable(line.previousUnitPrice())
                          .map(NetAmount::new)
                          .orElse(null)))
              .ifPresent(participant::buys);
        }
      }
    }
  }

  private static Optional<Commitment.Line> line(Member member, String item) {
    return member.commitment().map(Commitment::lines).orElse(List.of()).stream()
        .filter(line -> line.item().equals(item))
        .findFirst();
  }
}
