package org.guildhall.buying.procurement.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.statute.gate.Answer;
import org.guildhall.buying.statute.gate.Step;

/** The feature that takes a step tells beforehand what its gate would answer. */
public interface GatedStep {

  /** The step. */
  Step step();

  /** What the gate would say now, once for each thing it would be asked about; maybe nothing. */
  List<Foreseen> foresee(UUID procurementId, Instant now);

  /** An answer that was not asked for yet. */
  record Foreseen(UUID subjectId, Answer answer) {}
}
