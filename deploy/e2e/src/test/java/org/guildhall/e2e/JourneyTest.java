package org.guildhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.kit.testing.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The launcher's journey, over the APIs and on imported real councils: what it writes has to
 * convince somebody who was not there.
 */
@Tag("long")
@ExtendWith(OneInstallation.class)
class JourneyTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Path OUT = Path.of("target/journey").toAbsolutePath();

  @BeforeAll
  static void playOnImportedCouncils(Installation installation) {
    Path pages = SharedData.path("uk-fts/pages");
    installation.must("import", "ocds", pages.toString());
    installation.must("journey", "--out", OUT.toString());
  }

  @Test
  void shouldPublishNoticesThatTheNationalSchemaAccepts() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
            .getSchema(
                Files.readString(SharedData.path("standards/uk-fts-extended-release-schema.json")));
    List<JsonNode> packages = all("notices");

    assertThat(packages).hasSize(3);
    for (JsonNode each : packages) {
      assertThat(each.path("uri").asText()).isNotBlank();
      assertThat(each.path("version").asText()).isEqualTo("1.1");
      assertThat(each.path("releases")).hasSize(1);
      assertThat(schema.validate(each.path("releases").get(0))).isEmpty();
    }
    assertThat(ocids(packages)).hasSize(1);
  }

  @Test
  void shouldAwardEveryLotToTheTenderWithMostPoints() throws IOException {
    JsonNode ranking = read("evaluation.json").path("ranking").path("lots");
    JsonNode awarded = read("award.json").path("award").path("lots");

    assertThat(awarded).hasSize(3);
    for (int i = 0; i < awarded.size(); i++) {
      JsonNode first = ranking.get(i).path("tenders").get(0);
      assertThat(awarded.get(i).path("tenderId")).isEqualTo(first.path("tenderId"));
      for (JsonNode other : ranking.get(i).path("tenders")) {
        assertThat(other.path("total").decimalValue())
            .isLessThanOrEqualTo(first.path("total").decimalValue());
      }
    }
  }

  @Test
  void shouldRecordTheConflictAndWhoTookOver() throws IOException {
    JsonNode panel = read("evaluation.json").path("panel");

    assertThat(panel.path("evaluators").findValuesAsText("standing"))
        .containsExactlyInAnyOrder("CLEAR", "CLEAR", "CLEAR", "CLEAR", "CONFLICTED");
  }

  @Test
  void shouldSplitEveryLotToThePennyAndSignOneContractForEachBuyer() throws IOException {
    for (JsonNode lot : read("split.json").path("split").path("lots")) {
      BigDecimal shares = BigDecimal.ZERO;
      for (JsonNode line : lot.path("lines")) {
        shares = shares.add(line.path("share").decimalValue());
      }
      assertThat(shares).isEqualByComparingTo(lot.path("total").decimalValue());
    }
    JsonNode contracts = read("award.json").path("contracts");
    assertThat(contracts).hasSize(15);
    assertThat(contracts)
        .allSatisfy(c -> assertThat(c.path("status").asText()).isEqualTo("SIGNED"));
  }

  @Test
  void shouldKeepReceiptsAndProofsOfEverySubmission() throws IOException {
    assertThat(all("receipts")).hasSizeGreaterThanOrEqualTo(11);
    assertThat(read("log/inclusion-proofs.json")).hasSameSizeAs(all("receipts"));
    assertThat(read("log/tree-heads.json")).isNotEmpty();
    assertThat(read("log/consistency-proofs.json")).isNotEmpty();
  }

  @Test
  void shouldTellTheStoryWithTheLateTheWithdrawnAndTheReplacedTender() throws IOException {
    assertThat(Files.readString(OUT.resolve("summary.md")))
        .contains("comes too late and is refused")
        .contains("withdraws a tender")
        .contains("replaces its tender")
        .contains("declares a conflict of interest")
        .contains("Signing within the standstill is refused");
  }

  private static Set<String> ocids(List<JsonNode> packages) {
    Set<String> ocids = new TreeSet<>();
    packages.forEach(each -> ocids.addAll(each.path("releases").findValuesAsText("ocid")));
    return ocids;
  }

  private static List<JsonNode> all(String folder) throws IOException {
    try (Stream<Path> files = Files.list(OUT.resolve(folder))) {
      return files.sorted().map(JourneyTest::parse).toList();
    }
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(OUT.resolve(file).toFile());
  }

  private static JsonNode parse(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
