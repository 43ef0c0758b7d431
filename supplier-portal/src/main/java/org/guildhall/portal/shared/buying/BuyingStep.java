package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateData;
import org.guildhall.portal.client.buying.ProcurementStatus;
import org.jspecify.annotations.Nullable;

/**
 * A step of the buyers between publication and contract, and in which states of the procurement it
 * is its turn.
 */
@TemplateData
public enum BuyingStep {
  OPENING("Opening of tenders", "opening", ProcurementStatus.SEALED, ProcurementStatus.ASSESSING),
  PANEL("Evaluation panel", "panel", ProcurementStatus.PUBLISHED, ProcurementStatus.OPENED),
  MODERATION(
      "Moderation and consensus",
      "moderation",
      ProcurementStatus.OPENED,
      ProcurementStatus.ASSESSING),
  AWARD(
      "Ranking and award", "award", ProcurementStatus.ASSESSING, ProcurementStatus.AWARD_PROPOSED),
  CONTRACTS("Contracts", "contracts", ProcurementStatus.STANDSTILL, ProcurementStatus.AWARDED),
  SAVINGS(
      "Savings and their split",
      "savings",
      ProcurementStatus.AWARDED,
      ProcurementStatus.CONTRACTED);

  private final String title;
  private final String page;
  private final ProcurementStatus first;
  private final ProcurementStatus last;

  BuyingStep(String title, String page, ProcurementStatus first, ProcurementStatus last) {
    this.title = title;
    this.page = page;
    this.first = first;
    this.last = last;
  }

  public String title() {
    return title;
  }

  /** The page where it is done, below the procurement's. */
  public String page() {
    return page;
  }

  /** Where it stands; nothing for a procurement that was ended. */
  public String standing(ProcurementStatus now) {
    if (now.compareTo(ProcurementStatus.TERMINATED) >= 0) {
      return "";
    }
    if (now.compareTo(first) < 0) {
      return "Cannot start yet";
    }
    return now.compareTo(last) <= 0 ? "Now" : "Done";
  }

  /** Colour of the tag, none where plain text will do. */
  public @Nullable String colour(ProcurementStatus now) {
    return "Now".equals(standing(now)) ? "blue" : null;
  }
}
