package org.guildhall.marketplace.organisation.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.testing.SharedData;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

  @ParameterizedTest
  @CsvSource({
    "GB-COH, 9506232, 09506232",
    "gb-coh, 09506232, 09506232",
    "GB-COH, ' 0950 6232 ', 09506232",
    "GB-COH, sc123456, SC123456",
    "GB-COH, SC1234, SC001234",
    "GB-COH, oc300001, OC300001",
    "GB-COH, IP21256R, IP21256R",
    "GB-COH, R0000123, R0000123",
    "GB-PPON, pbbj-2179-tnxm, PBBJ-2179-TNXM",
    "GB-PPON, PBBJ2179TNXM, PBBJ-2179-TNXM",
    "GB-PPON, ABCD-0000-EFGH, ABCD-0000-EFGH",
    "GB-CHC, 1000601, 1000601",
    "GB-CHC, 517077, 517077",
    "GB-CHC, 1000601-1, 1000601-1",
    "GB-SC, sc042386, SC042386",
    "GB-SC, 587, SC000587",
    "GB-NIC, NIC100019, 100019",
    "GB-MPR, 10237R, 10237R",
    "GB-MPR, IP031455, IP031455",
    "GB-MPR, 7711, 7711",
  })
  void shouldAcceptAndNormaliseANumberOfACompanyOrCharity(
      String scheme, String typed, String normal) {
    assertThat(normalised(scheme, typed)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "GB-LAE, bas, BAS",
    "GB-LAE, GMCA, GMCA",
    "GB-PLA, AGY, AGY",
    "GB-LAS, ORK, ORK",
    "GB-LANI, BFS, BFS",
    "GB-GSS, e06000001, E06000001",
    "GSS, E47000001, E47000001",
    "GB-NHS, 15a, 15A",
    "GB-NHS, EE133835, EE133835",
    "GB-UKPRN, 10003955, 10003955",
    "GG-RCE, 12345, 12345",
    "JE-FSC, 128474, 128474",
    "IM-CR, 001234c, 001234C",
  })
  void shouldAcceptAndNormaliseANumberOfAPublicBodyOrAnIsland(
      String scheme, String typed, String normal) {
    assertThat(normalised(scheme, typed)).isEqualTo(normal);
  }

  private static String normalised(String scheme, String typed) {
    return Identifier.check(scheme, typed) instanceof IdentifierCheck.Accepted accepted
        ? accepted.identifier().id()
        : "refused";
  }

  @ParameterizedTest
  @CsvSource({
    "GB-COH, 123456789, id",
    "GB-COH, 00000000, id",
    "GB-COH, ABC12345, id",
    "GB-COH, SC12345X9, id",
    "GB-COH, '', id",
    "GB-PPON, PBBJ-2179, id",
    "GB-PPON, PB1J-2179-TNXM, id",
    "GB-CHC, 12345, id",
    "GB-CHC, 12345678, id",
    "GB-SC, SC12345678, id",
    "GB-NIC, 10001, id",
    "GB-MPR, ABC, id",
    "GB-LAE, B1S, id",
    "GB-PLA, ABCD, id",
    "GB-LAS, OR, id",
    "GB-LANI, 123, id",
    "GB-GSS, E0600000, id",
    "GB-GSS, X06000001, id",
    "GB-NHS, A, id",
    "GB-UKPRN, 20003955, id",
    "GG-RCE, A1, id",
    "JE-FSC, 12345678, id",
    "IM-CR, 001234, id",
    "XX-ANY, 1, scheme",
    "'', 1, scheme",
  })
  void shouldRefuseWhatCannotBeANumberOfItsRegister(String scheme, String typed, String part) {
    var check = Identifier.check(scheme, typed);

    assertThat(check).isInstanceOf(IdentifierCheck.Refused.class);
    assertThat(((IdentifierCheck.Refused) check).part()).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "249, 44000000, 99000000, true",
        "249, 99000000, 38000000, true",
        "249, 44000000.01, 38000000.01, false",
        "250, 1, 1, false",
        "250, -, -, false",
        "10, 1000, -, true",
        "10, -, 1000, true",
        "10, 45000000, -, -",
        "10, -, -, -",
        "-, 1, 1, -",
        "-, 45000000, 39000000, false",
        "-, -, -, -",
      })
  void shouldTellASmallOrMediumEnterpriseByTheActsTest(
      Integer staff, NetAmount turnover, NetAmount balanceSheet, Boolean sme) {
    var size = new OrganisationSize(staff, turnover, balanceSheet);

    assertThat(size.isSme()).isEqualTo(Optional.ofNullable(sme));
  }

  @Test
  void shouldKnowEveryLegalAndNoIllegalSuccessorOfAStatus() {
    List<String> legal = new ArrayList<>();
    for (OrganisationStatus from : OrganisationStatus.values()) {
      Arrays.stream(OrganisationStatus.values())
          .filter(from::canBecome)
          .forEach(to -> legal.add(from + ">" + to));
    }

    assertThat(legal)
        .containsExactlyInAnyOrder("PENDING>VERIFIED", "VERIFIED>SUSPENDED", "SUSPENDED>VERIFIED");
  }

  @Test
  void shouldAcceptTheNumbersOfRealNotices() throws IOException {
    Path folder = SharedData.path("uk-fts/pages");
    List<String> refused = new ArrayList<>();
    int accepted = 0;
    for (JsonNode identifier : identifiers(folder)) {
      switch (Identifier.check(identifier.get("scheme").asText(), identifier.get("id").asText())) {
        case IdentifierCheck.Accepted ignored -> accepted++;
        case IdentifierCheck.Refused no -> refused.add(identifier + " " + no.reason());
      }
    }

    assertThat(accepted).isGreaterThan(800);
    assertThat(refused).hasSizeLessThan(accepted / 100).allMatch(r -> r.contains("GB-CHC"));
  }

  private static List<JsonNode> identifiers(Path folder) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        for (JsonNode party : json.readTree(file.toFile()).findValues("identifier")) {
          if (party.hasNonNull("scheme") && party.hasNonNull("id")) {
            found.add(party);
          }
        }
      }
    }
    return found;
  }
}
