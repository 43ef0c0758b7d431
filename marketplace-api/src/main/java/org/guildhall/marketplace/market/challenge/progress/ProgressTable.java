package org.guildhall.marketplace.market.challenge.progress;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.marketplace.market.challenge.api.ChallengeProgress;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** The table of what came of challenges; a read model that facts can rebuild. */
@ApplicationScoped
class ProgressTable implements ChallengeProgress {

  private static final String UPSERT =
      """
      insert into challenge_progress (kind, subject_id, fact_version, challenge_id, procurement_id,
                                      ocid, title, state, organisations, happened_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (kind, subject_id) do update
      set fact_version = excluded.fact_version, challenge_id = excluded.challenge_id,
          procurement_id = excluded.procurement_id, ocid = excluded.ocid, title = excluded.title,
          state = excluded.state, organisations = excluded.organisations,
          happened_at = excluded.happened_at
      where excluded.fact_version >= challenge_progress.fact_version
      """;

  private static final String OF_CHALLENGE =
      """
      select kind, subject_id, title, state, ocid, organisations, happened_at
      from challenge_progress p
      where challenge_id = ?
         or procurement_id in (select subject_id from challenge_progress
                               where kind = 'PROCUREMENT' and challenge_id = ?)
      order by happened_at, subject_id
      """;

  private final AgroalDataSource database;
  private final Organisations organisations;

  ProgressTable(AgroalDataSource database, Organisations organisations) {
    this.database = database;
    this.organisations = organisations;
  }

  /** What a fact said. */
  record Told(
      Kind kind,
      UUID subject,
      long version,
      @Nullable UUID challenge,
      @Nullable UUID procurement,
      @Nullable String ocid,
      @Nullable String title,
      String state,
      List<UUID> organisations,
      Instant at) {}

  /** Keeps it unless something newer is known. */
  void keep(Told told) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setString(1, told.kind().name());
      upsert.setObject(2, told.subject());
      upsert.setLong(3, told.version());
      upsert.setObject(4, told.challenge());
      upsert.setObject(5, told.procurement());
      upsert.setString(6, told.ocid());
      upsert.setString(7, told.title());
      upsert.setString(8, told.state());
      upsert.setArray(9, connection.createArrayOf("uuid", told.organisations().toArray()));
      upsert.setTimestamp(10, Timestamp.from(told.at()));
      upsert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The progress of a challenge could not be kept", failed);
    }
  }

  private record Row(
      Kind kind,
      UUID id,
      @Nullable String title,
      String state,
      @Nullable String ocid,
      List<UUID> organisations,
      Instant at) {}

  @Override
  public List<Step> of(UUID challenge) {
    List<Row> rows = rows(challenge);
    Map<UUID, OrganisationRef> known =
        organisations
            .refs(rows.stream().flatMap(row -> row.organisations().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(OrganisationRef::id, Function.identity()));
    return rows.stream().map(row -> step(row, known)).toList();
  }

  private static Step step(Row row, Map<UUID, OrganisationRef> known) {
    List<OrganisationRef> organisations =
        row.organisations().stream().map(known::get).filter(Objects::nonNull).toList();
    return new Step(
        row.kind(), row.id(), row.title(), row.state(), row.ocid(), organisations, row.at());
  }

  private List<Row> rows(UUID challenge) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OF_CHALLENGE)) {
      select.setObject(1, challenge);
      select.setObject(2, challenge);
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The progress of a challenge could not be read", failed);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID[] participants = (UUID[]) row.getArray("organisations").getArray();
    return new Row(
        Kind.valueOf(row.getString("kind")),
        row.getObject("subject_id", UUID.class),
        row.getString("title"),
        row.getString("state"),
        row.getString("ocid"),
        Arrays.asList(participants),
        row.getTimestamp("happened_at").toInstant());
  }
}
