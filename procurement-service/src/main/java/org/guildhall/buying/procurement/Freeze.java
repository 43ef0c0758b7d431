package org.guildhall.buying.procurement;

import java.util.List;
import java.util.Optional;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;

/**
 * Copies members and what they buy of each lot into the procurement when its notice is approved.
 */
final class Freeze {
  private Freeze() {}

  static void participants(Procurement procurement, Consortium consortium) {
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
                      line.previousUnitPrice()))
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
