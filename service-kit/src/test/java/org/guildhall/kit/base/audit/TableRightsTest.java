package org.guildhall.kit.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.testing.TableRights;
import org.junit.jupiter.api.Test;

/** The triggers and rights that every service has from the kit. */
@KitTest
class TableRightsTest {

  @Inject AgroalDataSource database;

  @Test
  void shouldKnowOfEveryTableWhetherItChanges() throws SQLException {
    Set<String> changing = new HashSet<>(TableRights.CHANGING_IN_EVERY_SERVICE);
    changing.addAll(List.of("probe", "probe_effect"));

    assertThat(TableRights.of(database).changing()).isEqualTo(changing);
    assertThat(TableRights.of(database).appendOnly())
        .containsExactlyInAnyOrder("audit_entry", "told_state");
  }

  @Test
  void shouldRefuseServiceAndOwnerAlikeToChangeWhatIsKept() throws SQLException {
    assertThat(TableRights.of(database).mistakes()).isEmpty();
  }

  @Test
  void shouldFindOutWhenSomebodyTakesATriggerAway() throws SQLException {
    String trigger = "alter table audit_entry %s trigger append_only";
    try (Connection owner = TableRights.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(trigger.formatted("disable"));
      try {
        assertThat(TableRights.of(database).changing()).contains("audit_entry");
      } finally {
        statement.execute(trigger.formatted("enable"));
      }
    }
  }

  @Test
  void shouldRefuseToChangeWhatAFactSays() {
    assertThatThrownBy(() -> change("update outbox set payload = '{}'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("what outbox says is never changed");
  }

  @Test
  void shouldRefuseTheServiceToSayWhichMigrationsWereMade() {
    assertThatThrownBy(() -> change("delete from flyway_schema_history"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
