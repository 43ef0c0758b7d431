package org.guildhall.buying.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.guildhall.kit.base.input.OneLine;

/** All indicators of a contract; those before are replaced. */
record KpiRequest(@NotNull @Size(max = 50) @Valid List<Indicator> kpis) {

  /** One indicator. */
  public record Indicator(
      @NotBlank @Size(max = 200) @OneLine String title,
      @NotBlank @Size(max = 2_000) String description) {}
}
