package org.guildhall.buying.procurement.gate.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.gate.GatedStep.Foreseen;
import org.guildhall.buying.procurement.gate.StoredAssessment;
import org.guildhall.buying.statute.gate.Check;
import org.guildhall.buying.statute.gate.Effect;
import org.guildhall.buying.statute.gate.Step;

/**
 * A step and the rules that are asked before it.
 *
 * @param factsOn the day the answers beforehand are for: today
 * @param open whether every rule would allow the step
 * @param foreseen what the rules would say today; empty when there is nothing to ask about
 * @param asked what they said when the step was taken or refused, the newest first
 */
record GateView(
    UUID procurementId,
    Step step,
    LocalDate factsOn,
    boolean open,
    List<ForeseenRule> foreseen,
    List<StoredAssessment> asked) {

  /**
   * What a rule would say.
   *
   * @param subjectId the procurement, contract or amendment it is about
   * @param source the section
   * @param outcome {@code MET}, {@code BREACHED} or {@code NOT_ASSESSED}
   * @param field where a breach belongs
   * @param effect whether a breach blocks the step
   */
  public record ForeseenRule(
      UUID subjectId,
      String ruleId,
      int ruleVersion,
      String source,
      String outcome,
      String explanation,
      String field,
      Effect effect) {}

  static GateView of(
      UUID procurementId,
      Step step,
      LocalDate today,
      List<Foreseen> foreseen,
      List<StoredAssessment> asked) {
    return new GateView(
        procurementId,
        step,
        today,
        foreseen.stream().allMatch(each -> each.answer().isOpen()),
        foreseen.stream()
            .flatMap(
                each -> each.answer().checks().stream().map(check -> rule(each.subjectId(), check)))
            .toList(),
        asked);
  }

  private static ForeseenRule rule(UUID subjectId, Check check) {
    var rule = check.assessment().rule();
    var outcome = check.assessment().outcome();
    return new ForeseenRule(
        subjectId,
        rule.id(),
        rule.version(),
        rule.section(),
        outcome.code(),
        outcome.explanation(),
        check.field(),
        check.effect());
  }
}
