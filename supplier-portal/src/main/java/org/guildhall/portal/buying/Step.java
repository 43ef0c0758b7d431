package org.guildhall.portal.buying;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the buyers between publication and contract, and in which states of the procurement it
 * is its turn.
 */
@TemplateData
public enum Step {
  OPENING("Opening of tenders", "opening", "SEALED", "ASSESSING"),
  PANEL("Evaluation panel", "panel", "PUBLISHED", "OPENED"),
  MODERATION("Moderation and consensus", "moderation", "OPENED", "ASSESSING"),
  AWARD("Ranking and award", "award", "ASSESSING", "AWARD_PROPOSED"),
  CONTRACTS("Contracts", "contracts", "STANDSTILL", "AWARDED"),
  SAVINGS("Savings and their split", "savings", "AWARDED", "CONTRACTED");

  private static final List<String> ORDER =
      List.of(
          "PLANNED",
          "PUBLISHED",
          "TENDERING",
          "SEALED",
          "OPENED",
          "ASSESSING",
          "AWARD_PROPOSED",
          "STANDSTILL",
          "AWARDED",
          "CONTRACTED");

  private final String title;
  private final String page;
  private final String first;
  private final String last;

  Step(String title, String page, String first, String last) {
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
  public String standing(String status) {
    int now = ORDER.indexOf(status);
    if (now < 0) {
      return "";
    }
    if (now < ORDER.indexOf(first)) {
      return "Cannot start yet";
    }
    return now <= ORDER.indexOf(last) ? "Now" : "Done";
  }

  /** Colour of the tag, none where plain text will do. */
  public @Nullable String colour(String status) {
    return "Now".equals(standing(status)) ? "blue" : null;
  }
}
