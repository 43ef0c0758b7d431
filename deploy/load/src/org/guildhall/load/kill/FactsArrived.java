package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.PostgresDatabases;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;

/** Whether every fact of the outboxes was taken in by everybody it is for, and in order. */
final class FactsArrived {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Map<String, String> DATABASES =
      Map.of(
          "marketplace-api", "marketplace",
          "procurement-service", "procurement",
          "supplier-portal", "portal");

  private final PostgresDatabases server;
  private final Map<String, Long> begin = new HashMap<>();

  FactsArrived(Installation installation) {
    this.server =
        new PostgresDatabases(
            "jdbc:postgresql://127.0.0.1:%d/".formatted(installation.port(Part.POSTGRES)),
            installation.secrets().password("postgres-administrator"));
  }

  /** Facts of before are not looked at. */
  void beginNow() throws SQLException {
    for (String database : DATABASES.values()) {
      begin.put(
          database,
          rows(database, "select coalesce(max(seq), 0) from outbox", row -> row.getLong(1))
              .getFirst());
    }
  }

  private record Topic(String name, String owner, List<String> readers) {}

  private record Told(UUID id, String aggregate, long version) {}

  private record TakenIn(long transaction, Instant at) {}

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * Waits until nothing is on its way any more, and looks.
   *
   * @return how many times a fact was taken in by somebody
   */
  int verify(Problems problems) throws SQLException, IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (missing() > 0 && Instant.now().isBefore(end)) {
      Load.pause(Duration.ofSeconds(1));
    }
    int taken = 0;
    for (Topic topic : topics()) {
      List<Told> told = told(topic);
      for (String reader : topic.readers()) {
        taken += verify(topic, reader, told, problems);
      }
    }
    for (String database : DATABASES.values()) {
      long dead =
          rows(
                  database,
                  "select count(*) from dead_letter where replayed_at is null",
                  row -> row.getLong(1))
              .getFirst();
      problems.unless(dead == 0, "%d facts were set aside in %s", dead, database);
    }
    return taken;
  }

  /**
   * Waits until facts since the beginning are on Kafka that somebody has not taken in.
   *
   * @return how many
   */
  int awaitUnderWay() throws SQLException, IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (missing() == 0 || waiting() > 0) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("No fact is under way");
      }
      Load.pause(Duration.ofMillis(200));
    }
    return missing();
  }

  /** The challenge's facts that have not left the marketplace. */
  private long waiting() throws SQLException {
    return rows(
            "marketplace",
            "select count(*) from outbox where published_at is null",
            row -> row.getLong(1))
        .getFirst();
  }

  private int missing() throws SQLException, IOException {
    int missing = 0;
    for (Topic topic : topics()) {
      List<Told> told = told(topic);
      for (String reader : topic.readers()) {
        Map<UUID, TakenIn> taken = takenIn(reader);
        missing += (int) told.stream().filter(fact -> !taken.containsKey(fact.id())).count();
      }
    }
    return missing;
  }

  /** An inbox has a fact's id once by its key; later facts were taken in later, or together. */
  private int verify(Topic topic, String reader, List<Told> told, Problems problems)
      throws SQLException {
    Map<UUID, TakenIn> all = takenIn(reader);
    Map<String, TakenIn> before = new HashMap<>();
    Map<String, Long> version = new HashMap<>();
    int taken = 0;
    for (Told fact : told) {
      TakenIn here = all.get(fact.id());
      if (here == null) {
        problems.add("%s has not taken in %s of %s", reader, fact, topic.name());
        continue;
      }
      taken++;
      TakenIn last = before.put(fact.aggregate(), here);
      problems.unless(
          last == null
              || last.transaction() == here.transaction()
              || last.at().isBefore(here.at()),
          "%s took in %s of %s before an earlier one", reader, fact, topic.name());
      Long older = version.put(fact.aggregate(), fact.version());
      problems.unless(
          older == null || older <= fact.version(), "%s was told out of order", fact);
    }
    return taken;
  }

  private List<Told> told(Topic topic) throws SQLException {
    String owner = DATABASES.get(topic.owner());
    return rows(
        owner,
        "select id, aggregateid, aggregate_version from outbox where aggregatetype = '%s'"
                .formatted(topic.name())
            + " and seq > " + begin.getOrDefault(owner, 0L) + " order by seq",
        row -> new Told(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)));
  }

  private Map<UUID, TakenIn> takenIn(String reader) throws SQLException {
    Map<UUID, TakenIn> taken = new HashMap<>();
    rows(
        DATABASES.get(reader),
        "select fact_id, xmin::text::bigint, received_at from inbox",
        row ->
            taken.put(
                row.getObject(1, UUID.class),
                new TakenIn(row.getLong(2), row.getTimestamp(3).toInstant())));
    return taken;
  }

  /** Whether what a council stated was told in its order, and the last of it stands at the buying. */
  void verify(Statements statements, JsonNode mine, Problems problems)
      throws SQLException, IOException {
    String id = mine.path("id").asText();
    List<Integer> told = new ArrayList<>();
    for (String payload :
        rows(
            "marketplace",
            "select payload::text from outbox where aggregateid = '%s' order by seq".formatted(id),
            row -> row.getString(1))) {
      told.add(new ObjectMapper().readTree(payload).path("quantityBand").path("max").asInt());
    }
    problems.unless(
        told.stream().sorted().toList().equals(told), "Statements were told out of order");
    for (Integer stated : statements.stated()) {
      problems.unless(told.contains(stated), "Acknowledged and not told: %d", stated);
    }
    List<Long> there =
        rows(
            "procurement",
            "select version from market_support where id = '%s'".formatted(id),
            row -> row.getLong(1));
    problems.unless(
        there.equals(List.of(mine.path("version").asLong())),
        "The buying knows version %s of %s", there, mine);
  }

  private <T> List<T> rows(String database, String question, Reading<T> reading)
      throws SQLException {
    try (Connection connection = server.connect(database);
        PreparedStatement select = connection.prepareStatement(question);
        ResultSet found = select.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(reading.of(found));
      }
      return rows;
    }
  }

  private static List<Topic> topics() throws IOException {
    try (InputStream in = PostgresDatabases.class.getResourceAsStream("/kafka/topics.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("topic\t"))
          .map(line -> line.split("\t"))
          .map(
              columns ->
                  new Topic(
                      columns[0],
                      columns[1],
                      columns[2].equals("-") ? List.of() : List.of(columns[2].split(" "))))
          .toList();
    }
  }
}
