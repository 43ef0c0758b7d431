package org.guildhall.buying.statute.duty;

import java.math.BigDecimal;
import java.util.List;
import org.guildhall.buying.statute.Outcome;
import org.guildhall.buying.statute.Rule;
import org.guildhall.buying.statute.RuleRef;

/**
 * Each lot's award criteria and their relative importance are published (s.23(3)); as percentages
 * they sum to 100.
 */
public final class CriteriaPublished implements Rule<List<List<BigDecimal>>> {
  private static final RuleRef REF = RuleRef.ofTheAct("criteria-published", 1, "s.23");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public RuleRef ref() {
    return REF;
  }

  @Override
  public Outcome assess(List<List<BigDecimal>> weightsPerLot) {
    if (weightsPerLot.isEmpty()) {
      return new Outcome.Breached("There is no lot with award criteria.");
    }
    for (int lot = 0; lot < weightsPerLot.size(); lot++) {
      var sum = weightsPerLot.get(lot).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(WHOLE) != 0) {
        return new Outcome.Breached(
            "The weights of lot %d sum to %s, not 100."
                .formatted(lot + 1, sum.stripTrailingZeros().toPlainString()));
      }
    }
    return new Outcome.Met("The weights of every lot sum to 100.");
  }
}
