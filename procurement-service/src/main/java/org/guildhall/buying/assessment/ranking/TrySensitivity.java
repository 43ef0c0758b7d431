package org.guildhall.buying.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.assessment.scoring.AgreedTender;
import org.guildhall.buying.assessment.scoring.PricePoints;
import org.guildhall.buying.assessment.scoring.RankedTender;
import org.guildhall.buying.assessment.scoring.Sensitivity;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.terms.PriceFormulaKind;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The lead tries invented tenders on a lot's planned method, and on other formulas and weights, to
 * see what the choice does before anything is published. Nothing is stored.
 */
@ApplicationScoped
class TrySensitivity {
  private final Procurements procurements;

  TrySensitivity(Procurements procurements) {
    this.procurements = procurements;
  }

  /** Invented tenders for one lot. */
  @Schema(name = "SensitivityRequest")
  public record Request(
      @NotNull UUID lotId, @NotEmpty @Size(max = 50) @Valid List<Invented> tenders) {}

  /**
   * An invented tender.
   *
   * @param scores by quality criterion; all criteria of the lot
   */
  public record Invented(
      @NotBlank @Size(max = 200) @OneLine String name,
      @NotNull Map<UUID, Integer> scores,
      @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal price) {}

  /**
   * What the choice does.
   *
   * @param robust whether every formula names the same winner
   */
  @Schema(name = "Sensitivity")
  public record Result(
      UUID lotId, boolean robust, List<Variant> formulas, List<Variant> priceWeights) {}

  /** One variant, best tender first. */
  public record Variant(
      PriceFormulaKind formula,
      BigDecimal priceWeight,
      @Nullable String winner,
      @Nullable BigDecimal margin,
      List<Place> ranking) {}

  /** A tender's place; none when it misses a minimum. */
  public record Place(
      String name,
      @Nullable Integer position,
      BigDecimal total,
      BigDecimal quality,
      BigDecimal pricePoints) {}

  @Transactional
  public Result run(Actor actor, UUID procurementId, Request request) {
    ProcurementContent procurement = procurements.byId(procurementId);
    actor.mustActFor(procurement.leadId());
    Lot lot = procurement.lot(request.lotId());
    if (!PricePoints.isComplete(lot.priceFormula())) {
      throw ProblemException.field("priceFormula", "State a reference above its floor first.");
    }
    mustBeScored(lot, request);
    Map<UUID, String> names = new HashMap<>();
    List<AgreedTender> tenders = new ArrayList<>();
    for (Invented invented : request.tenders()) {
      UUID id = new UUID(0, tenders.size());
      names.put(id, invented.name());
      Map<UUID, BigDecimal> scores = new HashMap<>();
      lot.qualityCriteria()
          .forEach(c ->
              scores.put(
                  c.id(),
                  BigDecimal.valueOf(Objects.requireNonNull(invented.scores().get(c.id())))));
      tenders.add(
          new AgreedTender(
              id, id, scores, Optional.of(new NetAmount(invented.price())), tenders.size()));
    }
    Sensitivity.Run run = Sensitivity.run(Methods.of(procurement, lot), tenders);
    return new Result(
        lot.id(),
        run.robust(),
        run.formulas().stream().map(variant -> variant(variant, names)).toList(),
        run.weights().stream().map(variant -> variant(variant, names)).toList());
  }

  private static void mustBeScored(Lot lot, Request request) {
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < request.tenders().size(); i++) {
      for (Criterion criterion : lot.qualityCriteria()) {
        Integer score = request.tenders().get(i).scores().get(criterion.id());
        if (score == null || score < 0 || score > criterion.maxScore()) {
          problems.add(
              new FieldProblem(
                  "tenders[" + i + "].scores[" + criterion.id() + "]",
                  "Give \"" + criterion.name() + "\" a score from 0 to " + criterion.maxScore()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "Every invented tender needs every score.", problems);
    }
  }

  private static Variant variant(Sensitivity.Variant variant, Map<UUID, String> names) {
    return new Variant(
        variant.formula(),
        variant.priceWeight(),
        variant.winner().map(names::get).orElse(null),
        variant.margin().orElse(null),
        variant.ranking().tenders().stream()
            .map(tender -> place(tender, names.getOrDefault(tender.tender(), "")))
            .toList());
  }

  private static Place place(RankedTender tender, String name) {
    return new Place(
        name,
        tender.position().orElse(null),
        tender.total(),
        tender.quality(),
        tender.pricePoints());
  }
}
