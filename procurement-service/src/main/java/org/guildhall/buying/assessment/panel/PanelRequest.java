package org.guildhall.buying.assessment.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.input.OneLine;
import org.jspecify.annotations.Nullable;

/** The whole panel; whoever is left out is released. */
record PanelRequest(@NotEmpty @Size(max = 100) @Valid List<Evaluator> evaluators) {

  /**
   * An evaluator.
   *
   * @param subject the person's id at the identity provider
   * @param organisationId the buyer the person belongs to
   * @param lotIds all quality criteria of these lots
   * @param criterionIds these quality criteria; with neither lots nor criteria, everything
   */
  @Schema(name = "EvaluatorRequest")
  public record Evaluator(
      @NotBlank @Size(max = 200) @OneLine String subject,
      @NotNull UUID organisationId,
      @NotBlank @Size(max = 200) @OneLine String name,
      @Nullable List<UUID> lotIds,
      @Nullable List<UUID> criterionIds) {

    List<UUID> lots() {
      return lotIds == null ? List.of() : lotIds;
    }

    List<UUID> criteria() {
      return criterionIds == null ? List.of() : criterionIds;
    }
  }
}
