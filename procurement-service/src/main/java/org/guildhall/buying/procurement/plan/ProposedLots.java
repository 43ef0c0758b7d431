package org.guildhall.buying.procurement.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.procurement.terms.ProcurementPlan.ItemPlan;
import org.guildhall.buying.procurement.terms.ProcurementPlan.LotPlan;

/** Proposes one lot for each item the members committed to, as a first plan to edit. */
final class ProposedLots {
  private static final String UNKNOWN_CPV = "00000000";

  private ProposedLots() {}

  static List<LotPlan> of(Consortium consortium) {
    var byItem = new TreeMap<String, List<Commitment.Line>>();
    for (var member : consortium.joined()) {
      member.commitment().map(Commitment::lines).orElse(List.of()).stream()
          .forEach(l -> byItem.computeIfAbsent(l.item(), k -> new ArrayList<>()).add(l));
    }
    return byItem.values().stream().map(ProposedLots::lot).toList();
  }

  private static LotPlan lot(List<Commitment.Line> lines) {
    var first = lines.getFirst();
    var quantity =
        lines.stream().map(Commitment.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    var cpv =
        lines.stream()
            .map(Commitment.Line::cpv)
            .filter(code -> code != null)
            .findFirst()
            .orElse(UNKNOWN_CPV);
    var item = new ItemPlan(null, first.item(), first.item(), cpv, quantity, first.unit());
    return new LotPlan(
        null, first.item(), first.item(), cpv, null, null, null, List.of(item), List.of());
  }
}
