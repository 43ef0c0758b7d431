package org.guildhall.buying.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** A replica takes every number that its owner has taken, and as it is. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ReplicaColumnsTest {
  private static final String NARROW =
      """
      select table_name || '.' || column_name
      from information_schema.columns
      where table_schema = 'public'
        and (table_name like 'market\\_%' or table_name like 'party%')
        and data_type = 'numeric'
        and numeric_precision is not null
      """;

  @Inject AgroalDataSource database;

  @Test
  void shouldHaveNoColumnThatIsNarrowerThanWhatArrives() throws SQLException {
    List<String> narrow = new ArrayList<>();
    try (var connection = database.getConnection();
        var columns = connection.createStatement().executeQuery(NARROW)) {
      while (columns.next()) {
        narrow.add(columns.getString(1));
      }
    }
    assertThat(narrow).isEmpty();
  }
}
