package org.guildhall.portal.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.guildhall.portal.client.market.ChallengeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainWordsTest {
  private final Engine engine =
      Engine.builder().addDefaults().addResultMapper(new PlainWords()).build();

  static Stream<Arguments> rawValues() {
    return Stream.of(
        Arguments.of(ChallengeStatus.IN_REVIEW, "In review"),
        Arguments.of(Instant.parse("2026-11-22T14:05:00Z"), "22 November 2026 at 2:05pm"),
        Arguments.of(LocalDate.of(2027, 3, 1), "1 March 2027"));
  }

  @ParameterizedTest
  @MethodSource("rawValues")
  void shouldWriteInWordsWhatATemplatePutsOutRaw(Object raw, String words) {
    assertThat(engine.parse("{value}").data("value", raw).render()).isEqualTo(words);
  }

  @Test
  void shouldLeaveTextsAlone() {
    assertThat(engine.parse("{value}").data("value", "IN_REVIEW").render()).isEqualTo("IN_REVIEW");
  }
}
