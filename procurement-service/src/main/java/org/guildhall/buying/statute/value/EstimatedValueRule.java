package org.guildhall.buying.statute.value;

import java.math.BigDecimal;
import org.guildhall.buying.statute.Figure;
import org.guildhall.buying.statute.RuleRef;

/** How the value of a joint procurement is estimated (Schedule 3). */
public final class EstimatedValueRule {
  private static final RuleRef MAXIMUM = RuleRef.ofTheAct("estimated-value", 1, "Sch.3 para.1");
  private static final RuleRef OVERRIDE =
      RuleRef.practice("estimate-override", 1, "the lead authority's recorded reason");
  private static final RuleRef WITH_VAT = RuleRef.ofTheAct("amounts-include-vat", 1, "s.123(2)");

  private EstimatedValueRule() {}

  /** The sum of the participants' maxima. */
  public static Figure<BigDecimal> maximum(BigDecimal net, boolean complete) {
    return complete
        ? Figure.met(
            net,
            MAXIMUM,
            "Every named participant's maximum including options and extensions, without VAT.")
        : Figure.open(net, MAXIMUM, "Some quantities have no maximum price, so it is no estimate.");
  }

  /** What the lead put in its place. */
  public static Figure<BigDecimal> overridden(BigDecimal net, String reason) {
    return Figure.open(net, OVERRIDE, reason);
  }

  /** The same with VAT. */
  public static Figure<BigDecimal> gross(BigDecimal net) {
    return Figure.met(Vat.gross(net), WITH_VAT, "With VAT at the standard rate of 20%.");
  }
}
