package org.guildhall.marketplace.register.estate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A contract that an organisation enters into its own register.
 *
 * @param latestEnd the end with all extensions
 * @param amount of the whole contract in pounds, without VAT
 * @param cpv eight digits each
 */
public record EstateEntryRequest(
    String title,
    @Nullable String supplier,
    @Nullable LocalDate start,
    LocalDate end,
    @Nullable LocalDate latestEnd,
    @Nullable String extension,
    @Nullable Integer noticePeriodDays,
    @Nullable BigDecimal amount,
    @Nullable List<String> cpv) {

  @Override
  public List<String> cpv() {
    return cpv == null ? List.of() : cpv;
  }

  static EstateEntryRequest checked(@Nullable EstateEntryRequest request) {
    if (request == null) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "Describe the contract");
    }
    List<FieldProblem> problems = new ArrayList<>();
    if (request.title == null || request.title.isBlank()) {
      problems.add(new FieldProblem("title", "Say what the contract is for"));
    }
    if (request.end == null) {
      problems.add(new FieldProblem("end", "Say when the contract ends"));
    } else if (request.start != null && request.end.isBefore(request.start)) {
      problems.add(new FieldProblem("end", "Must not be before the start"));
    } else if (request.latestEnd != null && request.latestEnd.isBefore(request.end)) {
      problems.add(new FieldProblem("latestEnd", "Must not be before the end"));
    }
    if (request.noticePeriodDays != null && request.noticePeriodDays < 0) {
      problems.add(new FieldProblem("noticePeriodDays", "Must not be negative"));
    }
    if (request.amount != null && request.amount.signum() < 0) {
      problems.add(new FieldProblem("amount", "Must not be negative"));
    }
    for (int i = 0; i < request.cpv().size(); i++) {
      if (!request.cpv().get(i).matches("\\d{8}")) {
        problems.add(new FieldProblem("cpv[" + i + "]", "A CPV code has eight digits"));
      }
    }
    if (!problems.isEmpty()) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "The entry is not complete", problems);
    }
    return request;
  }
}
