package org.guildhall.buying.procurement.terms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What a tender notice states of an award criterion, and an amendment can change. */
public interface StatedCriterion {
  UUID id();

  /** Percent of the lot's total score. */
  BigDecimal weight();

  /** What suppliers answer, for a quality criterion. */
  Optional<String> question();

  /** The published score below which a tender fails, if one was published. */
  Optional<Integer> minimumScore();
}
