package org.guildhall.portal.shared.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.portal.client.market.ChallengeStatus;
import org.guildhall.portal.client.market.Rung;
import org.guildhall.portal.shared.form.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnumWordsTest {

  static List<Enum<?>> everyValueOfTheApis() {
    return enumerations().<Enum<?>>flatMap(type -> Arrays.stream(type.getEnumConstants())).toList();
  }

  @ParameterizedTest
  @MethodSource("everyValueOfTheApis")
  void shouldHaveWordsForEveryValueOfTheApis(Enum<?> value) {
    assertThat(EnumWords.words(value)).isNotBlank().doesNotContain("_");
    assertThat(EnumWords.statusColour(value))
        .isIn("grey", "green", "blue", "yellow", "red", "turquoise");
  }

  @Test
  void shouldHaveNoWordsForWhatNoApiSays() throws IOException {
    Set<String> said =
        everyValueOfTheApis().stream()
            .map(value -> value.getDeclaringClass().getSimpleName() + "." + value.name())
            .collect(Collectors.toSet());

    assertThat(wordsFile().stringPropertyNames())
        .filteredOn(key -> key.contains("."))
        .allMatch(key -> said.contains(key.replaceFirst("\\.(colour|choice|hint)$", "")));
  }

  @Test
  void shouldShowWhatANewerApiSays() {
    assertThat(EnumWords.words(ChallengeStatus.of("POSTPONED"))).isEqualTo("Newer than this page");
    assertThat(EnumWords.statusColour(ChallengeStatus.of("POSTPONED"))).isEqualTo("grey");
  }

  @Test
  void shouldOfferTheValuesInTheirOrder() {
    assertThat(EnumWords.choices(Rung.class))
        .extracting(Choice::label)
        .containsExactly(
            "We are watching", "We have the same need", "We intend to buy", "We are bound to buy");
  }

  @Test
  void shouldRefuseToWaitForAValueThatDoesNotExist() {
    assertThat(EnumWords.is(ChallengeStatus.OPEN, "OPEN")).isTrue();
    assertThat(EnumWords.isOneOf(ChallengeStatus.OPEN, "DRAFT", "CLOSED")).isFalse();
    assertThatThrownBy(() -> EnumWords.is(ChallengeStatus.OPEN, "OPENED"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @SuppressWarnings("unchecked")
  private static Stream<Class<? extends Enum<?>>> enumerations() {
    return new ClassFileImporter()
        .importPackages("org.guildhall.portal.client").stream()
            .filter(type -> type.isEnum() && !type.isNestedClass())
            .map(type -> (Class<? extends Enum<?>>) type.reflect());
  }

  private static Properties wordsFile() throws IOException {
    Properties words = new Properties();
    try (var in = EnumWords.class.getClassLoader().getResourceAsStream("words.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
