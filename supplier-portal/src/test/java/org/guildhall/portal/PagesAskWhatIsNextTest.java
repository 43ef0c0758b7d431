package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.portal.client.buying.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may be done in a procurement the API says ({@code next}); no page works it out from the
 * status, which is only shown.
 */
class PagesAskWhatIsNextTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path JAVA = Path.of("src/main/java");

  /** A status of a procurement in a condition or a comparison; {@code {#status …}} shows it. */
  private static final Pattern IN_A_TEMPLATE =
      Pattern.compile("procurement\\.status(?!\\s*/?})|\\.standing\\(procurement\\.status");

  private static final Pattern IN_JAVA =
      Pattern.compile(
          "ProcurementStatus\\.(?!class\\b|of\\b)\\w+|\\b[pP]rocurement(View)?(\\(\\))?\\.status\\(\\)"
              + "|ProcurementView::status");
  private static final Pattern ACT = Pattern.compile("procurement\\.may(?:For)?\\('([^']+)'");

  @Test
  void shouldNotDecideFromAStatusInATemplate() {
    assertThat(found(TEMPLATES, ".html", IN_A_TEMPLATE)).isEmpty();
  }

  @Test
  void shouldNotDecideFromAStatusInJava() {
    assertThat(found(JAVA, ".java", IN_JAVA)).isEmpty();
  }

  @Test
  void shouldAskForActsThatExist() {
    List<String> asked = acts();

    assertThat(asked).hasSizeGreaterThan(10).allMatch(PagesAskWhatIsNextTest::exists);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{#if procurement.status.is('SEALED')}",
        "{#if procurement.status == 'SEALED'}",
        "{#if procurement.status.isOneOf('SEALED', 'OPENED')}"
      })
  void shouldKnowADecisionFromAStatus(String template) {
    assertThat(IN_A_TEMPLATE.matcher(template).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return procurement.status() == ProcurementStatus.PLANNED;",
        "EnumWords.isOneOf(asked.procurement().status(), \"PLANNED\")",
        "Set.of(ProcurementStatus.SEALED)"
      })
  void shouldKnowADecisionFromAStatusInJava(String code) {
    assertThat(IN_JAVA.matcher(code).find()).isTrue();
  }

  @Test
  void shouldLetAStatusBeShown() {
    assertThat(IN_A_TEMPLATE.matcher("{#status procurement.status /}").find()).isFalse();
  }

  private static boolean exists(String act) {
    return Stream.of(Act.values()).map(Enum::name).anyMatch(act::equals);
  }

  private static List<String> acts() {
    return files(TEMPLATES, ".html")
        .flatMap(file -> ACT.matcher(read(file)).results().map(result -> result.group(1)))
        .toList();
  }

  private static List<String> found(Path folder, String ending, Pattern pattern) {
    return files(folder, ending)
        .flatMap(file ->
            pattern
                .matcher(read(file))
                .results()
                .map(MatchResult::group)
                .map(text -> file.getFileName() + ": " + text))
        .toList();
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
