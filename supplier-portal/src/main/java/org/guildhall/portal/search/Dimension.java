package org.guildhall.portal.search;

import java.util.Locale;

/** What results can be narrowed by. */
enum Dimension {
  KIND("What"),
  STATUS("Status"),
  BUYER("Buyer"),
  REGION("Region"),
  CPV("Subject");

  private final String heading;

  Dimension(String heading) {
    this.heading = heading;
  }

  /** The field of the index and the parameter of the page. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  String heading() {
    return heading;
  }
}
