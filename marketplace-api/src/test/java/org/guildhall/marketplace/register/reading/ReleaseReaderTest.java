package org.guildhall.marketplace.register.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.marketplace.register.reading.json.FlagReason.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {

  private static final String BUYERS =
      """
      "buyer":{"id":"GB-PPON-PBBB-1111-CCCC","name":"Ashford Vale Council"},
      "parties":[
       {"id":"GB-PPON-PDDD-2222-GGGG","name":"Brook Council","roles":["buyer"],"identifier":{"scheme":"GB-PPON","id":"PDDD-2222-GGGG"}},
       {"id":"GB-PPON-PBBB-1111-CCCC","name":"Ashford Vale Council","roles":["buyer"],
        "identifier":{"scheme":"GB-PPON","id":"PBBB-1111-CCCC"},"address":{"region":"UKC11"}},
       {"id":"GB-COH-01234567","name":"Alder Ltd","roles":["supplier"],"details":{"scale":"sme","vcse":true},
        "identifier":{"scheme":"GB-COH","id":"01234567"},"additionalIdentifiers":[{"scheme":"GB-PPON","id":"PHHH-3333-JJJJ"}]}]
      """;

  @Test
  void shouldSummariseATenderNotice() {
    ReadRelease release =
        read(
            """
            {"ocid":"ocds-a-1","id":"0001-2026","tag":["tender"],"date":"2026-08-10T22:38:39+01:00",%s,
             "tender":{"title":" Libraries ","description":"Shared system","value":{"amount":40000,"amountGross":48000,"currency":"GBP"},
              "items":[{"id":"1","additionalClassifications":[{"scheme":"CPV","id":"48000000-8"}],"deliveryAddresses":[{"region":"UKC12"}]}],
              "tenderPeriod":{"endDate":"2026-08-24T12:00:00+01:00"},
              "documents":[{"id":"att-1"},{"id":"0001-2026","noticeType":"UK4"}]}}
            """
                .formatted(BUYERS));

    assertThat(release.flags()).isEmpty();
    assertThat(release.noticeType()).isEqualTo("UK4");
    assertThat(release.title()).isEqualTo("Libraries");
    assertThat(release.publishedAt()).isEqualTo(Instant.parse("2026-08-10T21:38:39Z"));
    assertThat(release.deadline()).isEqualTo(Instant.parse("2026-08-24T11:00:00Z"));
    assertThat(release.value())
        .isEqualTo(new ReadValue(NetAmount.of("40000"), GrossAmount.of("48000"), "GBP"));
    assertThat(release.cpv()).containsExactly("48000000");
    assertThat(release.regions()).containsExactly("UKC12");
    assertThat(release.buyers())
        .extracting(ReadParty::name)
        .containsExactly("Ashford Vale Council", "Brook Council");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"suitability\":{\"sme\":true}|true",
        "\"lots\":[{\"id\":\"1\"},{\"id\":\"2\",\"suitability\":{\"sme\":true,\"vcse\":true}}]|true",
        "\"suitability\":{\"sme\":false},\"lots\":[{\"id\":\"1\",\"suitability\":{\"vcse\":true}}]|false",
        "\"suitability\":{\"sme\":null}|false",
        "\"title\":\"T\"|false"
      })
  void shouldReadWhetherItSuitsSmallFirms(String tender, boolean suits) {
    assertThat(read("{\"ocid\":\"o\",\"id\":\"1\",\"tender\":{" + tender + "}}").smallFirms())
        .isEqualTo(suits);
  }

  @Test
  void shouldReadContractsWithTheirAwardsSuppliersAndEnds() {
    ReadRelease release =
        read(
            """
            {"ocid":"o","id":"2","tag":["award","contract"],"date":"2026-08-10T00:00:00Z",%s,"tender":{"title":"T"},
             "awards":[{"id":"1","status":"active","suppliers":[{"id":"GB-COH-01234567","name":"Alder Ltd"}],
                        "items":[{"id":"1","additionalClassifications":[{"scheme":"CPV","id":"48000000"}]}]}],
             "contracts":[{"id":"9","awardID":"1","status":"active","value":{"amount":5,"currency":"GBP"},"renewal":{"description":"1 + 1"},
               "period":{"startDate":"2026-09-01T00:00:00+01:00","endDate":"2028-08-31T23:59:59+01:00","maxExtentDate":"2030-08-31T23:59:59+01:00"},
               "documents":[{"id":"2","noticeType":"UK7"}]}]}
            """
                .formatted(BUYERS));

    assertThat(release.noticeType()).isEqualTo("UK7");
    assertThat(release.contractEnds()).isEqualTo(LocalDate.of(2028, 8, 31));
    assertThat(release.contracts()).hasSize(1);
    ReadContract contract = release.contracts().getFirst();
    assertThat(contract.key()).isEqualTo("1");
    assertThat(contract.start()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(contract.latestEnd()).isEqualTo(LocalDate.of(2030, 8, 31));
    assertThat(contract.extension()).isEqualTo("1 + 1");
    assertThat(contract.cpv()).containsExactly("48000000");
    assertThat(contract.suppliers()).extracting(ReadParty::name).containsExactly("Alder Ltd");
    assertThat(contract.suppliers().getFirst().identifiers())
        .containsExactly(
            new ReadIdentifier("GB-COH", "01234567"),
            new ReadIdentifier("GB-PPON", "PHHH-3333-JJJJ"));
  }

  @Test
  void shouldTakeTheContractPeriodOfAnAwardThatHasNoContractYetUnlessItIsCancelled() {
    ReadRelease release =
        read(
            """
            {"ocid":"o","id":"3","tag":["award","contract"],"date":"2026-08-10T00:00:00Z",%s,"tender":{"title":"T"},
             "awards":[{"id":"1","status":"pending","contractPeriod":{"endDate":"2028-08-31T23:59:59+01:00"}},
                       {"id":"2","status":"cancelled","contractPeriod":{"endDate":"2029-08-31T23:59:59+01:00"}}]}
            """
                .formatted(BUYERS));

    assertThat(release.contracts()).extracting(ReadContract::key).containsExactly("1");
  }

  @Test
  void shouldEndAContractOnTheDayItsTerminationNoticeSays() {
    ReadRelease release =
        read(
            """
            {"ocid":"o","id":"4","tag":["contractTermination"],"date":"2026-08-10T00:00:00Z",%s,"tender":{"title":"T"},
             "contracts":[{"id":"1","awardID":"1","status":"terminated","implementation":{"endDate":"2026-07-31T23:59:59+01:00",
               "finalValue":{"amount":7,"currency":"GBP"}},"documents":[{"id":"4","noticeType":"UK11"}]}]}
            """
                .formatted(BUYERS));

    ReadContract contract = release.contracts().getFirst();
    assertThat(contract.endedEarly()).isTrue();
    assertThat(contract.end()).isEqualTo(LocalDate.of(2026, 7, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"x\":1e9999                                   | NUMBER_OUT_OF_RANGE     | x",
        "\"x\":-1e-99999999999                          | NUMBER_OUT_OF_RANGE     | x",
        "\"x\":NaN                                      | NUMBER_OUT_OF_RANGE     | x",
        "\"x\":{\"durationInDays\":\"1e9999\"}          | NUMBER_OUT_OF_RANGE     | x.durationInDays",
        "\"buyerID\":[]                                 | EMPTY_LIST_FOR_OBJECT   | buyerID",
        "\"planning\":[]                                | EMPTY_LIST_FOR_OBJECT   | planning",
        "\"planning\":\"none\"                          | WRONG_TYPE              | planning",
        "\"awards\":{\"id\":\"1\"}                      | WRONG_TYPE              | awards",
        "\"awards\":[7]                                 | WRONG_TYPE              | awards[0]",
        "\"title\":\"a\",\"title\":\"b\"                | REPEATED_FIELD          | title",
        "\"x\":\"a\\u0000b\"                            | UNUSABLE_CHARACTER      | x",
        "\"x\":\"\\ud800\"                              | UNUSABLE_CHARACTER      | x",
        "\"contracts\":[{\"id\":\"1\",\"value\":{\"amount\":1,\"currency\":\"USD\"}}] | FOREIGN_CURRENCY | contracts[0].value.currency",
        "\"contracts\":[{\"id\":\"1\",\"value\":{\"amount\":1}}]   | MISSING_CURRENCY | contracts[0].value.currency",
        "\"contracts\":[{\"id\":\"1\",\"value\":{\"amount\":-1,\"currency\":\"GBP\"}}] | NEGATIVE_AMOUNT | contracts[0].value.amount",
        "\"contracts\":[{\"id\":\"1\"}]                 | CONTRACT_WITHOUT_END    | contracts[0].period",
        "\"contracts\":[{\"id\":\"1\",\"period\":{\"endDate\":\"soon\"}}] | UNREADABLE_DATE | contracts[0].period.endDate",
        "\"contracts\":[{\"id\":\"1\",\"period\":{\"endDate\":\"9999-12-31T00:00:00Z\"}}] | IMPLAUSIBLE_DATE | contracts[0].period.endDate",
        "\"awards\":[{\"id\":\"1\",\"contractPeriod\":{\"startDate\":\"2027-01-01\",\"endDate\":\"2026-01-01\"}}] | ENDS_BEFORE_START | awards[0].contractPeriod",
        "\"awards\":[{\"id\":\"1\",\"suppliers\":[{\"id\":\"GB-COH-9\",\"name\":\"?\"}],\"contractPeriod\":{\"endDate\":\"2026-01-01\"}}] | UNKNOWN_PARTY | awards[0].suppliers[0].id",
        "\"awards\":[{\"documents\":[{\"noticeType\":\"UK99\"}]}] | UNKNOWN_NOTICE_TYPE | awards[0].documents[0].noticeType",
      })
  void shouldFlagEachTrapWithReasonAndPlaceAndUseTheRest(
      String trap, FlagReason reason, String path) {
    ReadRelease release = read(minimal().replace("\"tender\":", trap + ",\"tender\":"));

    assertThat(release.flags())
        .anySatisfy(flag -> {
          assertThat(flag.reason()).isEqualTo(reason);
          assertThat(flag.path()).isEqualTo(path);
        });
    assertThat(release.ocid()).isEqualTo("o");
    assertThat(release.title()).isEqualTo("T");
  }

  @ParameterizedTest
  @CsvSource({
    "ocid, MISSING_OCID",
    "id, MISSING_RELEASE_ID",
    "date, MISSING_DATE",
    "tag, MISSING_TAG",
    "title, MISSING_TITLE"
  })
  void shouldFlagWhatIsMissing(String field, FlagReason reason) {
    ReadRelease release =
        read(minimal().replaceFirst("\"" + field + "\":", "\"was-" + field + "\":"));

    assertThat(release.flags()).extracting(Flag::reason).contains(reason);
  }

  @Test
  void shouldFlagUnknownTagsAndPartiesWithoutIdentifierButNotCourts() {
    ReadRelease release =
        read(
            """
            {"ocid":"o","id":"5","tag":["tendering"],"date":"2026-08-10","tender":{"title":"T"},"parties":[
             {"id":"GB-FTS-1","name":"Council","roles":["buyer"]},
             {"id":"GB-FTS-2","name":"High Court","roles":["reviewBody"]},
             {"id":"GB-CHC-123456","roles":["supplier"]}]}
            """);

    assertThat(release.flags())
        .extracting(Flag::reason)
        .containsExactlyInAnyOrder(UNKNOWN_TAG, MISSING_IDENTIFIER, MISSING_PARTY_NAME);
    assertThat(release.parties().get(2).identifiers())
        .containsExactly(new ReadIdentifier("GB-CHC", "123456"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "12",
        "\"text\"",
        "[]",
        "[{\"ocid\":\"o\"}]",
        "{",
        "{\"a\"",
        "nonsense",
        "{\"a\":[1,"
      })
  void shouldKeepQuietAboutNothingAndFailOnNothing(String text) {
    ReadRelease release = read(text);

    assertThat(release.flags()).extracting(Flag::reason).containsAnyOf(NOT_JSON, NOT_AN_OBJECT);
    assertThat(release.flags()).extracting(Flag::reason).contains(MISSING_OCID, MISSING_BUYER);
  }

  @Test
  void shouldUseWhatStandsBeforeTheBreak() {
    ReadRelease release =
        read("{\"ocid\":\"o\",\"id\":\"6\",\"tender\":{\"title\":\"T\",\"x\":tru");

    assertThat(release.flags()).extracting(Flag::reason).contains(NOT_JSON);
    assertThat(release.ocid()).isEqualTo("o");
    assertThat(release.title()).isEqualTo("T");
  }

  @Test
  void shouldReadTextThatIsNotUtf8() {
    ReadRelease release =
        ReleaseReader.read(minimal().replace("\"T\"", "\"Café\"").getBytes(ISO_8859_1));

    assertThat(release.flags()).extracting(Flag::reason).containsExactly(NOT_UTF8);
    assertThat(release.title()).startsWith("Caf");
  }

  @Test
  void shouldNotListMoreFlagsThanAnybodyReads() {
    String many = "[" + "{\"value\":[]},".repeat(500) + "{}]";
    ReadRelease release =
        read(minimal().replace("\"tender\":", "\"awards\":" + many + ",\"tender\":"));

    assertThat(release.flags())
        .hasSizeLessThanOrEqualTo(101)
        .extracting(Flag::reason)
        .contains(TOO_MANY_FLAGS);
  }

  @Test
  void shouldSurviveVeryDeepNesting() {
    ReadRelease release =
        read(minimal().replace("\"tender\":", "\"x\":" + "[".repeat(5_000) + ",\"tender\":"));

    assertThat(release.ocid()).isEqualTo("o");
    assertThat(release.flags()).extracting(Flag::reason).contains(NOT_JSON);
  }

  @Test
  void shouldTakeADateWithoutZoneAsLondonTime() {
    ReadRelease release = read(minimal().replace("2026-08-10T00:00:00Z", "2026-08-10T12:00:00"));

    assertThat(release.publishedAt()).isEqualTo(Instant.parse("2026-08-10T11:00:00Z"));
  }

  @Test
  void shouldNotAddUpAmountsInSeveralCurrencies() {
    ReadRelease release =
        read(
            minimal()
                .replace(
                    "\"tender\":",
                    "\"awards\":[{\"id\":\"1\",\"value\":{\"amount\":1,\"currency\":\"GBP\"}},"
                        + "{\"id\":\"2\",\"value\":{\"amount\":1,\"currency\":\"AED\"}}],\"tender\":"));

    assertThat(release.value()).isNull();
    assertThat(release.flags())
        .extracting(Flag::reason)
        .containsExactlyInAnyOrder(FOREIGN_CURRENCY, MIXED_CURRENCIES);
  }

  private static String minimal() {
    return ("{\"ocid\":\"o\",\"id\":\"1\",\"tag\":[\"tender\"],\"date\":\"2026-08-10T00:00:00Z\","
            + BUYERS
            + ",\"tender\":{\"title\":\"T\"}}")
        .replace("\n", "");
  }

  private static ReadRelease read(String text) {
    return ReleaseReader.read(text.getBytes(UTF_8));
  }

  static List<FlagReason> reasons(ReadRelease release) {
    return release.flags().stream().map(Flag::reason).toList();
  }
}
