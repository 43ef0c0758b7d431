package org.guildhall.marketplace.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.base.reference.AreaCode;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.base.reference.CpvCode;
import org.guildhall.kit.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one check of codes, where the list of the CPV is on the class path. */
class CodesTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private record Codes(@CpvCode String cpv, @AreaCode String area) {}

  @ParameterizedTest
  @CsvSource({
    "72212000, 72212000",
    "72212000-4, 72212000",
    "' 72212000 ', 72212000",
    "72000000-5, 72000000",
    "03300000-2, 03300000"
  })
  void shouldReadACodeThatTheCpvHas(String typed, String code) {
    assertThat(Cpv.read(typed)).hasValue(code);
    assertThat(VALIDATOR.validate(new Codes(typed, "UKG31"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "99999999",
        "48445000-0",
        "72000000-6",
        "7221200",
        "722120000",
        "72212000-44",
        "IA01-6",
        ""
      })
  void shouldRefuseACodeThatTheCpvHasNot(String typed) {
    assertThat(Cpv.read(typed)).isEmpty();
    assertThat(VALIDATOR.validate(new Codes(typed, "UKG31")))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.getMessage()).startsWith("must be a code that the CPV has"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UK", "UKG", "UKG3", "UKG31", "UKN0A", "TLC1", "UKZZZ", "E12000002"})
  void shouldTakeACodeOfAnAreaOfTheUnitedKingdom(String code) {
    assertThat(VALIDATOR.validate(new Codes("72000000", code))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XXX",
        "UKA",
        "UKO1",
        "DE2",
        "E1200000",
        "U",
        "Q12000002",
        "UKG311",
        "TLC9",
        "TLC99",
        ""
      })
  void shouldRefuseACodeOfNoAreaOfTheUnitedKingdom(String code) {
    assertThat(VALIDATOR.validate(new Codes("72000000", code))).hasSize(1);
  }

  @Test
  void shouldFindACodeByItsBroaderOnes() {
    assertThat(Cpv.withBroader(Set.of("72212100")))
        .containsExactly("72000000", "72200000", "72210000", "72212000", "72212100");
  }

  /** Those that the list of 2008 moved kept the digit they had. */
  @Test
  void shouldKnowEveryCheckDigitOfTheList() throws IOException {
    Path published = SharedData.path("reference/cpv-2008-en.csv");
    assumeThat(published).as("the published list is not on this machine").exists();
    List<String> wrong =
        Files.readAllLines(published).stream()
            .skip(1)
            .map(line -> line.substring(0, 8) + "-" + line.charAt(9))
            .filter(code -> Cpv.read(code).isEmpty())
            .toList();
    assertThat(wrong).isEmpty();
  }
}
