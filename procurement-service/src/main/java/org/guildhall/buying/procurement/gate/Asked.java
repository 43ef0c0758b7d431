package org.guildhall.buying.procurement.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.statute.gate.Answer;

/**
 * A gate was asked.
 *
 * @param id shared by the rows of one asking; later ones are greater
 */
record Asked(UUID id, GateSubject subject, Answer answer, Instant at) {

  List<RuleAssessment> rows() {
    return answer.checks().stream().map(check -> new RuleAssessment(this, check)).toList();
  }
}
