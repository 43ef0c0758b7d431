package org.guildhall.marketplace.register.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.SharedData;
import org.junit.jupiter.api.Test;

/** The releases of a real day of Find a Tender, and real ones of Contracts Finder. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class RealNoticesTest {

  private static final List<String> TABLES =
      List.of(
          "imported_notice",
          "organisation",
          "organisation_identifier",
          "estate_entry",
          "outbox",
          "release_import");

  @Inject AgroalDataSource database;

  @Test
  void shouldTakeInEverySharedReleaseAndNothingTwice() throws IOException, SQLException {
    Path pages = SharedData.path("uk-fts/pages");
    Path finder = SharedData.path("uk-contracts-finder");

    Importing.Run first = Importing.run(pages);
    Importing.Run second = Importing.run(finder);

    assertThat(first.clean()).as(first.said()).isTrue();
    assertThat(first.said()).contains("rate-limited-429-body.txt: left out");
    assertThat(second.clean()).as(second.said()).isTrue();
    shouldHaveCountedWhatFindATenderHas(imports(pages));
    shouldHaveCountedWhatContractsFinderHas(imports(finder));
    shouldHaveKeptEachReleaseByteForByte(pages, 459);
    shouldHaveKeptEachReleaseByteForByte(finder, 63);

    Map<String, Long> before = rows();
    assertThat(Importing.run(pages).said()).contains("459 releases: nothing new");
    assertThat(Importing.run(finder).said()).contains("63 releases: nothing new");
    assertThat(rows()).isEqualTo(before);
  }

  private void shouldHaveCountedWhatFindATenderHas(List<JsonPath> imports) throws SQLException {
    assertThat(sum(imports, "kept")).isEqualTo(459);
    assertThat(sum(imports, "known")).isZero();
    assertThat(sums(imports, "noticeTypes"))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("UK1", 15),
                Map.entry("UK2", 35),
                Map.entry("UK3", 6),
                Map.entry("UK4", 79),
                Map.entry("UK5", 7),
                Map.entry("UK6", 49),
                Map.entry("UK7", 181),
                Map.entry("UK10", 1),
                Map.entry("UK11", 7),
                Map.entry("UK12", 4),
                Map.entry("UK13", 2),
                Map.entry("none", 73)));
    assertThat(sum(imports, "organisations")).isEqualTo(623);
    assertThat(estateEntries(imports)).isEqualTo(338);
    assertThat(sums(imports, "flags"))
        .containsEntry("number-out-of-range", 2)
        .containsEntry("empty-list-for-object", 195)
        .containsEntry("invalid-identifier", 1)
        .containsEntry("contract-without-end", 55);
  }

  private void shouldHaveCountedWhatContractsFinderHas(List<JsonPath> imports) throws SQLException {
    assertThat(sum(imports, "kept")).isEqualTo(63);
    assertThat(sums(imports, "noticeTypes")).isEqualTo(Map.of("none", 63));
    assertThat(sum(imports, "organisations")).isEqualTo(30);
    assertThat(estateEntries(imports)).isEqualTo(14);
    assertThat(sums(imports, "flags")).containsEntry("contract-without-buyer", 33);
  }

  private void shouldHaveKeptEachReleaseByteForByte(Path folder, int releases)
      throws IOException, SQLException {
    int compared = 0;
    for (Path file : files(folder)) {
      byte[] source = Files.readAllBytes(file);
      try (Connection connection = database.getConnection();
          PreparedStatement select =
              connection.prepareStatement(
                  "select n.source_offset, n.raw from imported_notice n join release_import i"
                      + " on i.id = n.import_id where i.sha256 = ?")) {
        select.setString(1, Importing.sha256(source));
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            byte[] raw = rows.getBytes(2);
            int from = rows.getInt(1);
            assertThat(Arrays.copyOfRange(source, from, from + raw.length)).isEqualTo(raw);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isEqualTo(releases);
  }

  private long estateEntries(List<JsonPath> imports) throws SQLException {
    Object[] ids = imports.stream().map(view -> UUID.fromString(view.getString("id"))).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from estate_entry e join imported_notice n on n.id = e.notice_id"
                    + " where n.import_id = any(?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      for (String table : TABLES) {
        try (ResultSet row =
            connection.createStatement().executeQuery("select count(*) from " + table)) {
          row.next();
          rows.put(table, row.getLong(1));
        }
      }
    }
    return rows;
  }

  private static List<JsonPath> imports(Path folder) throws IOException {
    List<JsonPath> imports = new ArrayList<>();
    for (Path file : files(folder)) {
      imports.add(Importing.importOf(file));
    }
    return imports;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith("json")).sorted().toList();
    }
  }

  private static int sum(List<JsonPath> imports, String field) {
    return imports.stream().mapToInt(view -> view.getInt(field)).sum();
  }

  private static Map<String, Integer> sums(List<JsonPath> imports, String field) {
    Map<String, Integer> sums = new TreeMap<>();
    imports.forEach(view ->
        view.<String, Integer>getMap(field)
            .forEach((name, count) -> sums.merge(name, count, Integer::sum)));
    return sums;
  }
}
