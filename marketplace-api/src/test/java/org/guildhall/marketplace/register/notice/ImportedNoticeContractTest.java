package org.guildhall.marketplace.register.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.junit.jupiter.api.Test;

/** The samples in deploy/contracts are what we send, and what we send keeps to the schema. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ImportedNoticeContractTest {

  private static final Path CONTRACT =
      Path.of("../deploy/contracts/imported-notices/release.imported");

  @Inject ObjectMapper json;

  @Test
  void shouldSendAJointContractNoticeAsInTheSample() throws IOException {
    shouldEqualTheSample("joint-contract-notice", new ReleaseImported(jointContractNotice(), true));
  }

  @Test
  void shouldSendAReleaseOfWhichLittleIsKnownAsInTheSample() throws IOException {
    shouldEqualTheSample("barely-readable", new ReleaseImported(barelyReadable(), false));
  }

  private void shouldEqualTheSample(String name, ReleaseImported fact) throws IOException {
    Path file = CONTRACT.resolve("samples").resolve(name + ".json");
    JsonNode sent = json.readTree(json.writeValueAsString(fact));
    if (Boolean.getBoolean("contracts.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, json.writerWithDefaultPrettyPrinter().writeValueAsString(sent) + "\n");
    }

    assertThat(schema().validate(sent)).isEmpty();
    assertThat(sent).isEqualTo(json.readTree(Files.readString(file)));
  }

  static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(CONTRACT.resolve("v1.schema.json")));
  }

  private static ImportedNoticeView jointContractNotice() {
    return new ImportedNoticeView(
        UUID.fromString("019aa000-0000-7000-8000-000000000001"),
        "ocds-example-0001",
        "000123-2026",
        "UK7",
        List.of("award", "contract"),
        "Library management system",
        "One system for the libraries of two councils.",
        List.of(
            new NoticeBuyer(
                UUID.fromString("019aa000-0000-7000-8000-00000000000a"),
                "Northbridge City Council",
                "GB-PPON:PBCD-1111-BCDG"),
            new NoticeBuyer(null, "Eastmere Borough Council", null)),
        List.of("48000000", "72000000"),
        List.of("UKC11", "UKC12"),
        new NoticeValue(NetAmount.of("250000.5"), "GBP", GrossAmount.of("300000.6")),
        Instant.parse("2026-08-10T11:00:00Z"),
        null,
        LocalDate.parse("2029-08-31"),
        Instant.parse("2026-11-22T09:00:00Z"),
        List.of(
            NoticeFlag.of(new Flag(FlagReason.EMPTY_LIST_FOR_OBJECT, "buyerID", "[]")),
            NoticeFlag.of(
                new Flag(FlagReason.MISSING_IDENTIFIER, "parties[1].identifier", "GB-FTS-1"))));
  }

  private static ImportedNoticeView barelyReadable() {
    return new ImportedNoticeView(
        UUID.fromString("019aa000-0000-7000-8000-000000000002"),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        Instant.parse("2026-11-22T09:00:00Z"),
        List.of(NoticeFlag.of(new Flag(FlagReason.NOT_JSON, "", "Unexpected end-of-input"))));
  }
}
