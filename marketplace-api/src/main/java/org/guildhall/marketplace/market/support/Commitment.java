package org.guildhall.marketplace.market.support;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where a council stands on the ladder, with what that rung asks for.
 *
 * @param quantityMin least quantity it may need; with {@code quantityMax} from INTENT on
 * @param quantity what it binds itself to; from BOUND on
 * @param decisionReference the decision that binds it, or that releases it
 */
@Embeddable
record Commitment(
    @Enumerated(EnumType.STRING) Rung rung,
    @Nullable BigDecimal quantityMin,
    @Nullable BigDecimal quantityMax,
    @Nullable BigDecimal quantity,
    @Nullable String decisionReference) {

  /**
   * What is wrong with coming to this commitment; empty when the council may.
   *
   * @param before where it stood until now, or null if nowhere
   */
  List<FieldProblem> faultsAfter(@Nullable Commitment before) {
    List<FieldProblem> faults = new ArrayList<>();
    if (rung == Rung.INTENT) {
      band(faults);
    }
    if (rung == Rung.BOUND) {
      binding(faults);
    }
    if (before != null && before.rung == Rung.BOUND && rung != Rung.BOUND) {
      leaving(faults, before);
    }
    return List.copyOf(faults);
  }

  private void band(List<FieldProblem> faults) {
    if (quantityMin == null || quantityMax == null) {
      faults.add(new FieldProblem("quantityBand", "is required to state an intent"));
    } else if (quantityMax.signum() <= 0) {
      faults.add(new FieldProblem("quantityBand.max", "must be more than 0"));
    } else if (quantityMax.compareTo(quantityMin) < 0) {
      faults.add(new FieldProblem("quantityBand.max", "must not be less than the minimum"));
    }
  }

  private void binding(List<FieldProblem> faults) {
    if (quantity == null || quantity.signum() <= 0) {
      faults.add(new FieldProblem("quantity", "is required to bind yourselves"));
    }
    if (decisionReference == null) {
      faults.add(
          new FieldProblem("decisionReference", "name the decision by which you bind yourselves"));
    }
  }

  private void leaving(List<FieldProblem> faults, Commitment before) {
    if (decisionReference == null) {
      faults.add(new FieldProblem("decisionReference", "name the decision that releases you"));
    } else if (decisionReference.equals(before.decisionReference)) {
      faults.add(
          new FieldProblem(
              "decisionReference", "is the decision that bound you; name the one that releases"));
    }
  }
}
