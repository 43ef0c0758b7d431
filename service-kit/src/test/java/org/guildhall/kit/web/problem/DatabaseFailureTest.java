package org.guildhall.kit.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.guildhall.kit.base.problem.KitProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {

  @ParameterizedTest
  @CsvSource({
    "08006, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "53100, UNAVAILABLE",
    "58030, UNAVAILABLE",
    "3D000, UNAVAILABLE",
    "40001, UNAVAILABLE",
    "23505, ILLEGAL_STATE",
    "22001, INVALID_INPUT",
    "22003, INVALID_INPUT",
    "22008, INVALID_INPUT",
    "22021, INVALID_INPUT"
  })
  void shouldTellWhatIsAwayFromWhatIsWrong(String state, KitProblem meant) {
    Throwable wrapped = new IllegalStateException(new SQLException("x", state));

    assertThat(DatabaseFailure.typeOf(wrapped)).isEqualTo(meant);
  }

  @Test
  void shouldBlameNobodyElseForAMistakeInAStatement() {
    assertThat(DatabaseFailure.typeOf(new SQLException("x", "42601"))).isNull();
    assertThat(DatabaseFailure.typeOf(new IllegalStateException("x"))).isNull();
  }

  @Test
  void shouldTakeAPoolWithoutConnectionsForADatabaseThatIsAway() {
    assertThat(DatabaseFailure.typeOf(new SQLException("Acquisition timeout")))
        .isEqualTo(KitProblem.UNAVAILABLE);
  }
}
