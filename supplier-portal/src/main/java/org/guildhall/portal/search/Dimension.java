package org.guildhall.portal.search;

import java.util.Locale;

/** What results can be narrowed by choosing values. */
public enum Dimension {
  KIND("What", 10),
  STATUS("Status", 50),
  BUYER("Buyer", 12),
  REGION("Region", 12),
  CPV("Subject", 50);

  private final String heading;
  private final int most;

  Dimension(String heading, int most) {
    this.heading = heading;
    this.most = most;
  }

  /** The field of the index and the parameter of the page. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String heading() {
    return heading;
  }

  /** How many values are offered, the most frequent ones: all, but for buyers. */
  int most() {
    return most;
  }
}
