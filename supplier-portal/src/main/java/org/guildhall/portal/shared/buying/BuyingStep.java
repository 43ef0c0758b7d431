package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateData;
import java.util.Set;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/** A page of the buyers between publication and contract. */
@TemplateData
public enum BuyingStep {
  OPENING(
      "Opening of tenders",
      "opening",
      Role.OPENER,
      Role.BUYER,
      Role.APPROVER,
      Role.EVALUATOR,
      Role.ADMIN),
  PANEL("Evaluation panel", "panel", Role.BUYER),
  MODERATION("Moderation and consensus", "moderation", Role.BUYER),
  AWARD("Ranking and award", "award"),
  CONTRACTS("Contracts", "contracts"),
  SAVINGS("Savings and their split", "savings");

  private final String title;
  private final String page;
  private final Set<Role> readers;

  /** Without roles, everybody reads it. */
  BuyingStep(String title, String page, Role... readers) {
    this.title = title;
    this.page = page;
    this.readers = Set.of(readers);
  }

  /**
   * Whether this visitor may read the page; a link would be a dead end for others. The lead
   * moderates, and evaluators come to the moderation from what they score.
   */
  public boolean leadsOn(Visit visit, ProcurementView procurement) {
    if (this == MODERATION && !visit.actsFor(procurement.leadId())) {
      return false;
    }
    return readers.isEmpty() || readers.stream().anyMatch(visit::can);
  }

  public String title() {
    return title;
  }

  /** The page where it is done, below the procurement's. */
  public String page() {
    return page;
  }

  /** "Now" while something that may be done next is done there. */
  public String standing(ProcurementView procurement) {
    return NextSteps.isTurnOf(procurement, page) ? "Now" : "";
  }

  /** Colour of the tag, none where nothing is to be done. */
  public @Nullable String colour(ProcurementView procurement) {
    return NextSteps.isTurnOf(procurement, page) ? "blue" : null;
  }
}
