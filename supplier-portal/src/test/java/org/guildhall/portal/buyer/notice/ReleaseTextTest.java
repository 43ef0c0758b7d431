package org.guildhall.portal.buyer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.portal.shared.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of a release, with the releases that the procurement service writes. */
class ReleaseTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN = Path.of("../procurement-service/src/test/resources/golden");

  private static String text(JsonNode release) {
    StringBuilder all = new StringBuilder();
    for (ReleaseSection section : ReleaseText.of(release)) {
      all.append(section.title()).append('\n');
      section
          .lines()
          .forEach(
              line -> all.append(line.label()).append(": ").append(line.values()).append('\n'));
    }
    return all.toString();
  }

  private static String text(String json) {
    try {
      return text(JSON.readTree(json));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Every value that will be published is there to be read: no field is passed over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tender-and-updates",
        "tender-to-contracts",
        "termination-of-an-award",
        "termination-of-tendering"
      })
  void shouldShowEverythingThatWillBePublished(String name) throws IOException {
    SoftAssertions fields = new SoftAssertions();
    for (JsonNode release : JSON.readTree(GOLDEN.resolve(name + ".json").toFile())) {
      String text = text(release);
      leaves("", release)
          .forEach(leaf -> fields.assertThat(text).as(leaf.path()).contains(leaf.words()));
    }
    fields.assertAll();
  }

  private record Leaf(String path, String words) {}

  private static Stream<Leaf> leaves(String path, JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .flatMap(each -> leaves(path + "." + each.getKey(), each.getValue()));
    }
    if (node.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      node.forEach(elements::add);
      return elements.stream().flatMap(each -> leaves(path, each));
    }
    String field = path.substring(path.lastIndexOf('.') + 1);
    return isShownOtherwise(path) ? Stream.empty() : Stream.of(new Leaf(path, words(field, node)));
  }

  /** Pounds say the currency; a counter's own number says nothing. */
  private static boolean isShownOtherwise(String path) {
    return path.endsWith(".currency")
        || path.endsWith(".statistics.id")
        || path.endsWith(".numbers.weight");
  }

  private static String words(String field, JsonNode node) {
    if (node.isNumber()) {
      return field.startsWith("amount")
          ? Words.pounds(node.decimalValue())
          : Words.grouped(node.decimalValue());
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "Yes" : "No";
    }
    return field.equals("scheme")
        ? ReleaseWords.scheme(node.asText())
        : ReleaseWords.value(field, node.asText());
  }

  @Test
  void shouldNotTakeADescriptionAloneForACode() {
    assertThat(
            text(
                "{\"tender\":{\"lots\":[{\"id\":\"1\",\"renewal\":{\"description\":\"Two more years\"}}]}}"))
        .contains("Extension: [Two more years]");
  }

  @Test
  void shouldKeepNetAndGrossApart() {
    assertThat(
            text(
                "{\"tender\":{\"value\":{\"amountGross\":120000,\"amount\":100000.5,\"currency\":\"GBP\"}}}"))
        .contains("Value: [£100,000.50 without VAT, £120,000 with VAT]");
  }

  @Test
  void shouldWriteDaysAndMomentsInUkTime() {
    assertThat(
            text(
                "{\"tender\":{\"tenderPeriod\":{\"endDate\":\"2027-07-01T12:00:00+01:00\"},"
                    + "\"contractPeriod\":{\"startDate\":\"2027-04-01T00:00:00+01:00\","
                    + "\"endDate\":\"2029-03-31T23:59:59+01:00\"}}}"))
        .contains("Tenders: [Until 1 July 2027 at midday]")
        .contains("Contract: [From 1 April 2027, until 31 March 2029]");
  }

  @Test
  void shouldWriteCodesInWordsAndLeaveTextsAsTheyAre() {
    assertThat(
            text(
                "{\"tender\":{\"status\":\"active\",\"title\":\"active\",\"mainProcurementCategory\":\"services\"}}"))
        .contains("Status: [Active]")
        .contains("Title: [active]")
        .contains("What is bought: [Services]");
  }

  @Test
  void shouldShowAFieldThatItDoesNotKnow() {
    assertThat(text("{\"tender\":{\"lots\":[{\"id\":\"1\",\"title\":\"Bins\",\"newThing\":7}]}}"))
        .contains("Lot 1: Bins")
        .contains("New thing: [7]");
  }

  @Test
  void shouldLeaveKeysToPrograms() {
    String key = "01a229cf-e41b-7479-8c11-0123456789ab";

    assertThat(
            text(
                "{\"tender\":{\"documents\":[{\"id\":\"%s\",\"title\":\"Terms\",\"url\":\"https://x.example/documents/%s\"}]}}"
                    .formatted(key, key)))
        .contains("Document 1: Terms")
        .contains("Address: [https://x.example/documents/…]")
        .doesNotContain(key);
  }

  @Test
  void shouldSayWhatIsGivenOnlyWhenTheNoticeIsApproved() {
    assertThat(text("{\"id\":\"000000-2026\"}"))
        .contains("Number of the notice: [Given when the notice is approved]");
  }
}
