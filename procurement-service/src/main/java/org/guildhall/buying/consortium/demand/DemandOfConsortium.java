package org.guildhall.buying.consortium.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.demand.Demand.Firmness;
import org.guildhall.buying.consortium.demand.Demand.Need;
import org.guildhall.buying.replica.market.DemandLine;
import org.guildhall.buying.replica.market.Support;
import org.guildhall.buying.replica.market.Supports;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;

/**
 * Reads who needs what: members' commitments are bound; what supporters of the challenge stated in
 * the market, on any rung above observing, is intent until they commit.
 */
@ApplicationScoped
class DemandOfConsortium {
  private static final String OBSERVING = "OBSERVING";

  private final Supports supports;
  private final Parties parties;

  DemandOfConsortium(Supports supports, Parties parties) {
    this.supports = supports;
    this.parties = parties;
  }

  List<Need> needs(Consortium consortium) {
    var needs = new ArrayList<Need>();
    var committed = new HashSet<UUID>();
    for (var member : consortium.joined()) {
      member
          .commitment()
          .ifPresent(commitment -> {
            committed.add(member.organisationId());
            commitment.lines().forEach(line -> needs.add(bound(member, line)));
          });
    }
    var stated =
        supports.of(consortium.challengeId()).stream()
            .filter(support -> !committed.contains(support.organisationId()))
            .filter(support -> !OBSERVING.equals(support.rung()))
            .toList();
    var names = names(stated);
    for (var support : stated) {
      var name = names.getOrDefault(support.organisationId(), "");
      support.lines().forEach(line -> needs.add(intent(support, line, name)));
    }
    return needs;
  }

  private Map<UUID, String> names(List<Support> stated) {
    var names = new HashMap<UUID, String>();
    var ids = stated.stream().map(Support::organisationId).toList();
    if (!ids.isEmpty()) {
      for (Party party : parties.byIds(ids)) {
        names.put(party.id(), party.name());
      }
    }
    return names;
  }

  private static Need bound(Member member, Commitment.Line line) {
    return new Need(
        member.organisationId(),
        member.name(),
        Firmness.BOUND,
        line.item(),
        line.cpv(),
        line.unit(),
        line.quantity(),
        line.maximumQuantity(),
        line.startsOn());
  }

  private static Need intent(Support support, DemandLine line, String name) {
    return new Need(
        support.organisationId(),
        name,
        Firmness.INTENT,
        line.item(),
        line.cpv(),
        line.unit(),
        line.quantity(),
        most(support, line),
        line.begins());
  }

  /** A band is stated for the support as a whole, so it fits only when there is a single line. */
  private static BigDecimal most(Support support, DemandLine line) {
    var upper = support.quantityMax();
    return upper != null && support.lines().size() == 1
        ? upper.max(line.quantity())
        : line.quantity();
  }
}
