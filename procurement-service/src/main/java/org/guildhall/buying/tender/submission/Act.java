package org.guildhall.buying.tender.submission;

import java.util.Locale;

/** What a receipt is for. */
public enum Act {
  SUBMITTED,
  WITHDRAWN,
  RECONFIRMED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
