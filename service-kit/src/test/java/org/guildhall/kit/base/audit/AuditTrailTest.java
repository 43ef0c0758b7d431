package org.guildhall.kit.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.actor.Actor;
import org.junit.jupiter.api.Test;

@KitTest
class AuditTrailTest {

  @Inject AuditTrail audit;
  @Inject AgroalDataSource database;

  private final UUID subject = UUID.randomUUID();

  private void write() {
    audit.record(Actor.system("test"), "probe.opened", "probe", subject, Map.of("by", 2));
  }

  private long entries() throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select count(*) from audit_entry where subject_id = ? and details ->> 'by' = '2'")) {
      select.setObject(1, subject);
      try (var found = select.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  @Test
  void shouldWriteWithTheEffectOrNotAtAll() throws SQLException {
    QuarkusTransaction.requiringNew().run(this::write);
    assertThat(entries()).isEqualTo(1);
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  write();
                  throw new IllegalStateException("rolled back");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entries()).isEqualTo(1);
    assertThatThrownBy(this::write).hasMessageContaining("Transaction is required");
  }

  @Test
  void shouldNeverChangeOrLoseAnEntry() {
    QuarkusTransaction.requiringNew().run(this::write);
    for (String attempt :
        new String[] {
          "update audit_entry set subject = 'somebody else'",
          "delete from audit_entry",
          "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> execute(attempt))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
