package org.guildhall.buying.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.procurement.procedure.Act.*;
import static org.guildhall.buying.procurement.procedure.ProcurementStatus.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Direct award in short (s.41): a table of another procedure, with the same acts and stages, needs
 * nothing of the open one. What else a real one adds says ADR 18; the compiler asks for it.
 */
class ASecondProcedureTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final Transitions DIRECT_AWARD =
      Transitions.table()
          .within(REVISE_PLAN, PLANNED)
          .leads(PLANNED, PROPOSE_AWARD, AWARD_PROPOSED)
          .leads(AWARD_PROPOSED, CONFIRM_AWARD_NOTICE, STANDSTILL, "procurement.standstill-began")
          .leads(STANDSTILL, END_STANDSTILL, AWARDED, "procurement.awarded")
          .leads(AWARDED, SIGN_LAST_CONTRACT, CONTRACTED, "procurement.contracted")
          .leads(PLANNED, END_PLAN, TERMINATED)
          .done();

  @Test
  void shouldRunByItsOwnTable() {
    assertThat(DIRECT_AWARD.actsIn(PLANNED)).containsOnly(REVISE_PLAN, PROPOSE_AWARD, END_PLAN);
    assertThat(DIRECT_AWARD.from(PLANNED, APPROVE_TENDER_NOTICE)).isEmpty();
    assertThat(DIRECT_AWARD.actsIn(TENDERING)).isEmpty();
  }

  @Test
  void shouldEndItsStagesByTheClockToo() {
    assertThat(DIRECT_AWARD.at(new Stage(STANDSTILL, NOW), NOW)).isEqualTo(AWARDED);
    assertThat(DIRECT_AWARD.at(new Stage(STANDSTILL, NOW.plusMillis(1)), NOW))
        .isEqualTo(STANDSTILL);
  }
}
