package org.guildhall.kit.base.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps the audit trail in the service's own database. */
@ApplicationScoped
class JdbcAuditTrail implements AuditTrail {

  private static final String INSERT =
      """
      insert into audit_entry (id, at, subject, organisation_id, action, subject_type, subject_id,
                               details, correlation_id, person_name)
      values (?, guildhall_now(), ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      """;

  private final AgroalDataSource database;
  private final ObjectMapper json;

  JdbcAuditTrail(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      Actor actor, String action, String subjectType, UUID subjectId, Map<String, ?> details) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, Ids.next());
      insert.setString(2, actor.subject());
      insert.setObject(3, actor.organisation().orElse(null));
      insert.setString(4, action);
      insert.setString(5, subjectType);
      insert.setObject(6, subjectId);
      insert.setString(7, json.writeValueAsString(details));
      insert.setString(8, Correlation.current());
      insert.setString(9, nameOf(actor));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The audit entry could not be written", failed);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("The details of " + action + " are not JSON", unwritable);
    }
  }

  /** Somebody without a name signs in with an address, which is not kept for ever. */
  private static @Nullable String nameOf(Actor actor) {
    return actor.name().isBlank() || actor.name().contains("@") ? null : actor.name();
  }
}
