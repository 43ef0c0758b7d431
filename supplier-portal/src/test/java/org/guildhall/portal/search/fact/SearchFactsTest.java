package org.guildhall.portal.search.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.portal.search.SearchEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What search reads of a fact fits the samples its owner publishes. */
class SearchFactsTest {
  private static final Path CONTRACTS = Path.of("../deploy/contracts");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Stream<Path> samples() throws IOException {
    Stream.Builder<Path> found = Stream.builder();
    for (String topic :
        List.of("challenges", "procurements", "notices", "imported-notices", "organisations")) {
      try (Stream<Path> files = Files.walk(CONTRACTS.resolve(topic))) {
        files
            .filter(
                f -> f.toString().contains("/samples/") && !f.toString().contains("membership."))
            .forEach(found::add);
      }
    }
    return found.build().filter(Files::isRegularFile);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldMakeEverySampleFindable(Path sample) throws IOException {
    String topic = CONTRACTS.relativize(sample).getName(0).toString();
    String payload = Files.readString(sample);
    SearchEntry entry =
        switch (topic) {
          case "challenges" -> JSON.readValue(payload, ChallengeFact.class).entry();
          case "procurements" -> JSON.readValue(payload, ProcurementFact.class).entry();
          case "notices" -> JSON.readValue(payload, NoticeFact.class).entry();
          case "imported-notices" -> JSON.readValue(payload, ImportedNoticeFact.class).entry(1);
          default -> JSON.readValue(payload, OrganisationFact.class).entry();
        };
    assertThat(entry.title()).isNotBlank();
    assertThat(entry.status()).isNotBlank();
    assertThat(entry.url()).contains(entry.id().toString());
    assertThat(entry.buyers()).doesNotContainNull();
  }
}
