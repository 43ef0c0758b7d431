package org.guildhall.buying.procurement.procedure;

import java.time.Instant;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * How something is bought: which stages there are, and which act leads from where to where. Another
 * procedure is another type here, its table, its {@link ProcedureKind} and the switch arms the
 * compiler then asks for; ADR 18 names them.
 */
public sealed interface Procedure permits OpenProcedure {

  /** Under which name it is stored and told. */
  ProcedureKind kind();

  /** Every legal step. */
  Transitions transitions();

  /** Where a procurement stands at a moment: as recorded, unless the clock has ended that stage. */
  default ProcurementStatus at(Stage stage, Instant now) {
    return transitions().at(stage, now);
  }

  /** Whether the act is legal where the procurement stands. */
  default boolean canBe(Act act, Stage stage, Instant now) {
    return transitions().from(at(stage, now), act).isPresent();
  }

  /** The step that the act takes from here, or an ILLEGAL_STATE problem. */
  default Transition mustBe(Act act, Stage stage, Instant now) {
    var current = at(stage, now);
    return transitions()
        .from(current, act)
        .orElseThrow(() ->
            ProblemException.of(
                KitProblem.ILLEGAL_STATE,
                "The procurement is "
                    + PlainWords.of(current)
                    + "; this needs it to be "
                    + PlainWords.anyOf(transitions().statusesFor(act))
                    + "."));
  }
}
