package org.guildhall.buying.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.notice.ocds.AwardFacts;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.ProcessFacts;
import org.guildhall.buying.notice.ocds.Release;
import org.guildhall.buying.notice.uk06.AwardNotice;
import org.guildhall.buying.notice.uk06.LotTenders;
import org.guildhall.buying.notice.uk07.ContractNotice;
import org.guildhall.buying.notice.uk12.TerminationNotice;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.buying.replica.party.PartyFixtures;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant PUBLISHED = Instant.parse("2026-11-23T10:15:30Z");
  private static final UUID SMALL = new UUID(1, 1);
  private static final UUID LARGE = new UUID(1, 2);
  private static final Party NORTH = council(1, "Northbridge City Council", "PBCD-1111-BCDG");
  private static final Party EAST = council(2, "Eastmere Borough Council", "PBCD-2222-BCDG");
  private static final Party BRIGHT = supplier(11, "Brightpath Digital Ltd", true, false);
  private static final Party CIVIC = supplier(12, "Civic Loop CIC", true, true);
  private static final Party MERIDIAN = supplier(13, "Meridian Systems plc", false, false);

  @Test
  void shouldPublishAnAwardNoticeThatTheUkSchemaAccepts() throws IOException {
    JsonNode release = json(awardNotice());

    assertThat(problems(release)).isEmpty();
  }

  @Test
  void shouldPublishAContractNoticeThatTheUkSchemaAccepts() throws IOException {
    JsonNode release = json(contractNotice());

    assertThat(problems(release)).isEmpty();
  }

  @Test
  void shouldPublishATerminationNoticeThatTheUkSchemaAccepts() throws IOException {
    var beforeAnyAward = new TerminationNotice.Cancelled(SMALL, Optional.empty());
    var announced = new TerminationNotice.Cancelled(LARGE, Optional.of(EAST.id()));
    JsonNode release =
        json(
            new TerminationNotice(
                process(),
                "No money.",
                LocalDate.parse("2026-11-23"),
                List.of(beforeAnyAward, announced)));

    assertThat(problems(release)).isEmpty();
    assertThat(release.get("awards").findValuesAsText("id")).containsExactly("1", "2-2");
    assertThat(paths(release)).containsAll(ALWAYS_IN_UK12);
  }

  @Test
  void shouldNoticeWhenTheSchemaIsBroken() throws IOException {
    JsonNode release = json(awardNotice());
    ((ObjectNode) release.get("awards").get(0)).put("status", "won");

    assertThat(problems(release)).isNotEmpty();
  }

  @Test
  void shouldNameEveryAssessedBidderOnlyAboveFiveMillion() throws IOException {
    JsonNode release = json(awardNotice());

    JsonNode details = release.at("/bids/details");
    assertThat(details).hasSize(2);
    assertThat(details.get(0).at("/relatedLots/0").asText()).isEqualTo("2");
    assertThat(details.findValuesAsText("name"))
        .containsExactly("Meridian Systems plc", "Civic Loop CIC");
    assertThat(details.findValuesAsText("status")).containsExactly("valid", "disqualified");
    assertThat(statistic(release, "bids", "1")).isEqualTo(3);
    assertThat(statistic(release, "finalStageBids", "1")).isEqualTo(2);
    assertThat(statistic(release, "smeFinalStageBids", "1")).isEqualTo(2);
    assertThat(statistic(release, "vcseFinalStageBids", "1")).isEqualTo(1);
  }

  @Test
  void shouldOnlyCountBiddersAtExactlyFiveMillion() throws IOException {
    AwardNotice atFiveMillion = ofOne(award(LARGE, 1, MERIDIAN, "4166666.67", "5000000.00"));

    assertThat(json(atFiveMillion).at("/bids").has("details")).isFalse();
  }

  @Test
  void shouldNameBiddersWhenOptionsTakeTheEstimateAboveFiveMillion() throws IOException {
    AwardNotice withOption =
        ofOne(award(LARGE, 1, MERIDIAN, "3450000.00", "4140000.00", "8280000.00"));

    assertThat(json(withOption).at("/bids/details")).hasSize(1);
  }

  @Test
  void shouldNameAllBuyersWithTheLeadFirstAndOneAwardPerLotAndBuyer() throws IOException {
    JsonNode release = json(awardNotice());

    assertThat(release.at("/buyer/name").asText()).isEqualTo("Northbridge City Council");
    assertThat(release.at("/parties/0/name").asText()).isEqualTo("Northbridge City Council");
    assertThat(release.at("/parties/1/roles/0").asText()).isEqualTo("buyer");
    assertThat(release.get("awards").findValuesAsText("id")).contains("1-1", "1-2", "2-1", "2-2");
    assertThat(release.at("/awards/0/standstillPeriod/endDate").asText())
        .isEqualTo("2026-12-03T23:59:59Z");
    assertThat(release.at("/awards/0/milestones/0/dueDate").asText()).startsWith("2026-12-04");
    assertThat(release.at("/awards/0/documents/0/noticeType").asText()).isEqualTo("UK6");
    assertThat(release.at("/tender/legalBasis/id").asText()).isEqualTo("2023/54");
  }

  @Test
  void shouldConnectEveryContractWithItsAwardAndSayWhyThereAreNoIndicators() throws IOException {
    JsonNode release = json(contractNotice());

    for (JsonNode contract : release.get("contracts")) {
      assertThat(release.get("awards").findValuesAsText("id"))
          .contains(contract.get("awardID").asText());
    }
    JsonNode small = release.at("/contracts/0");
    assertThat(small.has("agreedMetrics")).isFalse();
    assertThat(small.get("noAgreedMetricsRationale").asText()).contains("5 million");
    JsonNode large = release.at("/contracts/1");
    assertThat(large.get("agreedMetrics")).hasSize(3);
    assertThat(large.has("noAgreedMetricsRationale")).isFalse();
    assertThat(large.at("/documents/0/noticeType").asText()).isEqualTo("UK7");
    assertThat(large.get("title").asText()).contains("Eastmere");
  }

  /** What every real UK6 and UK7 carries must not be missing from ours. */
  @Test
  void shouldHaveEveryPathThatAllRealNoticesHave() throws IOException {
    assertThat(paths(json(awardNotice()))).containsAll(ALWAYS_IN_UK6);
    assertThat(paths(json(contractNotice()))).containsAll(ALWAYS_IN_UK7);
  }

  private static final List<String> ALWAYS =
      List.of(
          "parties[].id",
          "parties[].name",
          "parties[].roles[]",
          "parties[].address.region",
          "parties[].details.classifications[].scheme",
          "parties[].identifier.scheme",
          "parties[].details.vcse",
          "parties[].details.scale",
          "tender.legalBasis.uri",
          "tag[]",
          "tender.lots[].status",
          "tender.status",
          "buyer.id",
          "tender.procurementMethodDetails",
          "awards[].id",
          "awards[].relatedLots[]",
          "awards[].status",
          "awards[].suppliers[].id",
          "awards[].items[].id",
          "awards[].mainProcurementCategory",
          "awards[].items[].additionalClassifications[].id",
          "awards[].items[].relatedLot");
  private static final List<String> ALWAYS_IN_UK6 =
      Stream.concat(
              ALWAYS.stream(),
              List.of(
                  "awards[].aboveThreshold",
                  "awards[].documents[].noticeType",
                  "awards[].milestones[].type",
                  "awards[].value.amountGross",
                  "awards[].date",
                  "awards[].contractPeriod.endDate",
                  "awards[].assessmentSummariesDateSent",
                  "awards[].standstillPeriod.endDate",
                  "bids.statistics[].relatedLot")
                  .stream())
          .toList();
  private static final List<String> ALWAYS_IN_UK7 =
      Stream.concat(
              ALWAYS.stream(),
              List.of(
                  "contracts[].awardID", "contracts[].documents[].noticeType",
                  "contracts[].period.startDate", "contracts[].period.endDate",
                  "contracts[].aboveThreshold", "contracts[].value.amountGross",
                  "contracts[].dateSigned", "contracts[].agreedMetrics[].title")
                  .stream())
          .toList();

  private static final List<String> ALWAYS_IN_UK12 =
      List.of(
          "awards[].id",
          "awards[].relatedLots[]",
          "awards[].status",
          "awards[].statusDetails",
          "awards[].finalStatusDate",
          "tender.documents[].noticeType",
          "tender.lots[].status",
          "tender.status");

  private static AwardNotice awardNotice() {
    return new AwardNotice(
        process(),
        List.of(
            new LotTenders(
                SMALL,
                3,
                List.of(
                    new LotTenders.Assessed(BRIGHT, true), new LotTenders.Assessed(CIVIC, true))),
            new LotTenders(
                LARGE,
                2,
                List.of(
                    new LotTenders.Assessed(MERIDIAN, true),
                    new LotTenders.Assessed(CIVIC, false)))),
        List.of(
            award(SMALL, 1, BRIGHT, "100000.00", "120000.00"),
            award(SMALL, 2, BRIGHT, "50000.00", "60000.00"),
            award(LARGE, 1, MERIDIAN, "3000000.00", "3600000.00"),
            award(LARGE, 2, MERIDIAN, "2000000.00", "2400000.00")),
        LocalDate.parse("2026-11-20"),
        Instant.parse("2026-11-23T09:00:00Z"),
        LocalDate.parse("2026-11-23"),
        LocalDate.parse("2026-12-03"),
        LocalDate.parse("2026-12-04"));
  }

  private static ContractNotice contractNotice() {
    return new ContractNotice(
        process(),
        Set.of(SMALL, LARGE),
        List.of(
            new ContractNotice.Signed(
                award(SMALL, 1, BRIGHT, "100000.00", "120000.00"),
                LocalDate.parse("2026-12-04"),
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2029-12-31"),
                List.of(),
                "The contract is not over £5 million (s.52)."),
            new ContractNotice.Signed(
                award(LARGE, 2, MERIDIAN, "5000000.00", "6000000.00"),
                LocalDate.parse("2026-12-05"),
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2029-12-31"),
                List.of(
                    new ContractNotice.Indicator("Availability", "99.9 % each month"),
                    new ContractNotice.Indicator("Response", "within four hours"),
                    new ContractNotice.Indicator("Satisfaction", "4 of 5 each year")),
                null)));
  }

  private static ProcessFacts process() {
    return new ProcessFacts(
        "GH-0001",
        "Joint booking system",
        "Booking and payments for two councils",
        "services",
        List.of(NORTH, EAST),
        List.of(lot(SMALL, "1", "Booking"), lot(LARGE, "2", "Payments")));
  }

  private static ProcessFacts.LotFacts lot(UUID id, String number, String title) {
    return new ProcessFacts.LotFacts(
        id,
        number,
        title,
        List.of("48000000"),
        LocalDate.parse("2027-01-01"),
        LocalDate.parse("2029-12-31"),
        LocalDate.parse("2030-12-31"));
  }

  private static AwardNotice ofOne(AwardFacts award) {
    return new AwardNotice(
        process(),
        List.of(new LotTenders(LARGE, 1, List.of(new LotTenders.Assessed(MERIDIAN, true)))),
        List.of(award),
        LocalDate.parse("2026-11-20"),
        PUBLISHED,
        LocalDate.parse("2026-11-23"),
        LocalDate.parse("2026-12-03"),
        LocalDate.parse("2026-12-04"));
  }

  private static AwardFacts award(UUID lot, int buyer, Party supplier, String net, String gross) {
    return award(lot, buyer, supplier, net, gross, gross);
  }

  private static AwardFacts award(
      UUID lot, int buyer, Party supplier, String net, String gross, String estimated) {
    return new AwardFacts(
        lot,
        new UUID(2, buyer),
        supplier,
        List.of(new AwardFacts.Item("Licences", "48000000", BigDecimal.TEN, "licence")),
        NetAmount.of(net),
        GrossAmount.of(gross),
        GrossAmount.of(estimated),
        true);
  }

  private static Party council(int number, String name, String ppon) {
    return PartyFixtures.council(new UUID(2, number), name, ppon);
  }

  private static Party supplier(int number, String name, boolean sme, boolean vcse) {
    return PartyFixtures.supplier(
        new UUID(3, number), name, "PBCD-33" + number + "-BCDG", sme, vcse);
  }

  private static int statistic(JsonNode release, String measure, String lot) {
    for (JsonNode statistic : release.at("/bids/statistics")) {
      if (statistic.get("measure").asText().equals(measure)
          && statistic.get("relatedLot").asText().equals(lot)) {
        return statistic.get("value").asInt();
      }
    }
    throw new AssertionError("no " + measure + " of lot " + lot);
  }

  /** The envelope is made by whoever publishes; here it is made by hand. */
  private static JsonNode json(Release notice) throws IOException {
    boolean award = notice instanceof AwardNotice;
    OcdsObject release =
        OcdsObject.id("gh-0001")
            .with("ocid", "ocds-guildhall-0001")
            .with("date", PUBLISHED)
            .with("tag", List.of("award", "contract"))
            .with("initiationType", "tender")
            .with("language", "en");
    OcdsObject self =
        OcdsObject.id("gh-0001")
            .with("documentType", award ? "awardNotice" : "contractNotice")
            .with("noticeType", award ? "UK6" : "UK7")
            .with("description", "Notice")
            .with("url", "https://guildhall.example/notices/gh-0001")
            .with("datePublished", PUBLISHED)
            .with("format", "text/html");
    notice.addTo(release, self);
    return JSON.readTree(JSON.writeValueAsString(release));
  }

  private static Set<ValidationMessage> problems(JsonNode release) throws IOException {
    Path file = shared("standards/uk-fts-extended-release-schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
        .getSchema(Files.readString(file))
        .validate(release);
  }

  private static Path shared(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/data").resolve(name))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "the shared data are not on this machine");
    return folder.resolve("shared/data").resolve(name);
  }

  private static Set<String> paths(JsonNode node) {
    Set<String> paths = new TreeSet<>();
    walk(node, "", paths);
    return paths;
  }

  private static void walk(JsonNode node, String path, Set<String> paths) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(field ->
              walk(
                  field.getValue(),
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                  paths));
    } else if (node.isArray()) {
      node.forEach(element -> walk(element, path + "[]", paths));
    } else {
      paths.add(path);
    }
  }
}
