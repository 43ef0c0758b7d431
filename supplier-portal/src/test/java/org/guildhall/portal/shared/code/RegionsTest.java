package org.guildhall.portal.shared.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

  @ParameterizedTest
  @CsvSource({
    "TLC11, North East",
    "UKC, North East",
    "UKI32, London",
    "TLN, Northern Ireland",
    "UKJ4, South East"
  })
  void shouldFindTheRegionOfAnAreaInEitherSpelling(String area, String region) {
    assertThat(Regions.of(area).map(Regions::name)).contains(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UK", "FRD", "NL", "UKZ1", ""})
  void shouldFindNoneForTheWholeCountryAndForAbroad(String area) {
    assertThat(Regions.of(area)).isEmpty();
  }
}
