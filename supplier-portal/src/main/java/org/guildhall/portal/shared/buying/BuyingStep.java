package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateData;
import org.guildhall.portal.client.buying.ProcurementView;
import org.jspecify.annotations.Nullable;

/** A page of the buyers between publication and contract. */
@TemplateData
public enum BuyingStep {
  OPENING("Opening of tenders", "opening"),
  PANEL("Evaluation panel", "panel"),
  MODERATION("Moderation and consensus", "moderation"),
  AWARD("Ranking and award", "award"),
  CONTRACTS("Contracts", "contracts"),
  SAVINGS("Savings and their split", "savings");

  private final String title;
  private final String page;

  BuyingStep(String title, String page) {
    this.title = title;
    this.page = page;
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
