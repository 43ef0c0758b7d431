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
import org.guildhall.portal.client.buying.ConsortiumAct;
import org.guildhall.portal.client.market.ChallengeAct;
import org.guildhall.portal.client.market.ResponseAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may be done in a procurement, a consortium, a challenge or a response the APIs say ({@code
 * next}); no page works it out from a status, which is only shown.
 */
class PagesAskWhatIsNextTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path JAVA = Path.of("src/main/java");

  /** A status in a condition or a comparison; {@code {#status …}} shows it. */
  private static final Pattern IN_A_TEMPLATE =
      Pattern.compile(
          "\\b(procurement|consortium|member|own|challenge|response|amendment|a|each)"
              + "\\.status(?!\\s*/?})|\\.standing\\(procurement\\.status");

  private static final String OURS =
      "(Procurement|Consortium|Member|Challenge|Response|Amendment)Status";

  /** A choice of statuses to list by is none; {@code EnumWords.choices(…)} is looked over. */
  private static final Pattern IN_JAVA =
      Pattern.compile(
          OURS
              + "\\.(?!class\\b|of\\b)\\w+"
              + "|\\b([pP]rocurement|[cC]onsortium|[mM]ember|own|[cC]hallenge|[rR]esponse|[aA]mendment)"
              + "(View|Summary)?(\\(\\))?\\.status\\(\\)"
              + "|(Procurement|Consortium|Member|Challenge|Response|Amendment)(View|Summary)::status");

  /** Statuses that a list of challenges is narrowed to. */
  private static final Pattern CHOICES =
      Pattern.compile("EnumWords\\.choices\\((\\s*\\w+\\.\\w+,?)+\\s*\\)");

  private static final Pattern ACT = Pattern.compile("(\\w+)\\.(?:may|mayFor|isNext)\\('([^']+)'");

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

    assertThat(asked).hasSizeGreaterThan(30).allMatch(PagesAskWhatIsNextTest::exists);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{#if procurement.status.is('SEALED')}",
        "{#if procurement.status == 'SEALED'}",
        "{#if procurement.status.isOneOf('SEALED', 'OPENED')}",
        "{#if challenge.status.is('OPEN')}",
        "{#if response.status == 'DRAFT'}",
        "{#if consortium.status.is('FORMING')}",
        "{#if own.status.is('JOINED')}",
        "{#if a.status.is('PREPARED')}"
      })
  void shouldKnowADecisionFromAStatus(String template) {
    assertThat(IN_A_TEMPLATE.matcher(template).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return procurement.status() == ProcurementStatus.PLANNED;",
        "EnumWords.isOneOf(asked.procurement().status(), \"PLANNED\")",
        "Set.of(ProcurementStatus.SEALED)",
        "return challenge.status() == ChallengeStatus.OPEN;",
        "EnumWords.is(response.status(), \"DRAFT\")",
        "consortium.status() == FORMING",
        "members.stream().filter(m -> m.status() == MemberStatus.JOINED)",
        "challenges.stream().map(ChallengeView::status)",
        "amendment.status() == AmendmentStatus.PREPARED"
      })
  void shouldKnowADecisionFromAStatusInJava(String code) {
    assertThat(IN_JAVA.matcher(code).find()).isTrue();
  }

  @Test
  void shouldLetAStatusBeShown() {
    assertThat(IN_A_TEMPLATE.matcher("{#status procurement.status /}").find()).isFalse();
    assertThat(IN_A_TEMPLATE.matcher("{#status challenge.status /}").find()).isFalse();
  }

  private static boolean exists(String asked) {
    String[] words = asked.split(" ");
    Enum<?>[] acts =
        switch (words[0]) {
          case "challenge" -> ChallengeAct.values();
          case "response" -> ResponseAct.values();
          case "consortium" -> ConsortiumAct.values();
          default -> Act.values();
        };
    return Stream.of(acts).map(Enum::name).anyMatch(words[1]::equals);
  }

  private static List<String> acts() {
    return files(TEMPLATES, ".html")
        .flatMap(file -> ACT.matcher(read(file)).results())
        .map(result -> result.group(1) + " " + result.group(2))
        .toList();
  }

  private static List<String> found(Path folder, String ending, Pattern pattern) {
    return files(folder, ending)
        .flatMap(file ->
            pattern
                .matcher(CHOICES.matcher(read(file)).replaceAll(""))
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
