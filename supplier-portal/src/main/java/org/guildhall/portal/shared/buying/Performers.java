package org.guildhall.portal.shared.buying;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.BuyerView;
import org.guildhall.portal.client.buying.NextAct;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.Role;
import org.guildhall.portal.shared.words.EnumWords;

/** Who takes a step, in words: "an approver of Northbridge City Council". */
final class Performers {
  /** What the person who prepared it cannot approve as well. */
  private static final Set<Act> BY_A_SECOND_PERSON =
      Set.of(
          Act.APPROVE_TENDER_NOTICE,
          Act.APPROVE_AMENDMENT,
          Act.APPROVE_AWARD_NOTICE,
          Act.APPROVE_CONTRACT_NOTICE);

  private Performers() {}

  static String who(ProcurementView procurement, NextAct next) {
    UUID acting = next.organisationId();
    if (acting != null) {
      return holder(next) + " of " + organisation(procurement, acting) + second(next);
    }
    return switch (next.by()) {
      case LEAD -> holder(next) + " of " + Procurements.leadName(procurement) + second(next);
      case BUYERS -> holder(next) + " of one of the buyers";
      case PANEL -> "the evaluators of the panel";
      case SUPPLIERS -> "any supplier";
      case BIDDERS -> "the bidders";
      case CONTRACT_PARTIES -> holder(next) + " of a party of the contract";
      case CENTRAL_PLATFORM -> "the central digital platform";
      case CLOCK -> "nobody: it happens by itself";
      case UNRECOGNISED -> "somebody else";
    };
  }

  private static String holder(NextAct next) {
    Role role = next.role();
    if (role == null) {
      return "somebody";
    }
    return EnumWords.oneOf(role);
  }

  /** Buyers are named in the procurement; a supplier is known to its contract only. */
  private static String organisation(ProcurementView procurement, UUID acting) {
    Optional<String> buyer =
        procurement.buyers().stream()
            .filter(b -> b.organisationId().equals(acting))
            .map(BuyerView::name)
            .findFirst();
    return buyer.orElseGet(() ->
        acting.equals(procurement.leadId()) ? Procurements.leadName(procurement) : "the supplier");
  }

  private static String second(NextAct next) {
    return BY_A_SECOND_PERSON.contains(next.act()) ? ", not who prepared it" : "";
  }
}
