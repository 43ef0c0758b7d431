package org.guildhall.portal.shared.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "90511000, Refuse collection services (90511000)",
    "72000000, 'IT services: consulting, software development, Internet and support (72000000)'",
    "90511000-2, Refuse collection services (90511000-2)",
    "99999999, CPV code 99999999"
  })
  void shouldSayWhatAProcurementCodeStandsFor(String code, String words) {
    assertThat(CodeNames.cpvName(code)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "TLC1, Tees Valley and Durham (TLC1)",
    "UKC1, Tees Valley and Durham (UKC1)",
    "TLC, North East (TLC)",
    "E12000001, North East (E12000001)",
    "E06000001, Area E06000001",
    "TLC99, Area TLC99",
    "North East, North East"
  })
  void shouldSayWhatTheCodeOfAnAreaStandsFor(String area, String words) {
    assertThat(CodeNames.areaName(area)).isEqualTo(words);
  }
}
