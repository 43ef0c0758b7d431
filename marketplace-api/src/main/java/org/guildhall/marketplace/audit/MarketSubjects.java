package org.guildhall.marketplace.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.web.audit.AuditSubjects;

/** What belongs to a challenge: questions, support and responses. */
@ApplicationScoped
class MarketSubjects implements AuditSubjects {

  private static final String PARTS =
      """
      select id from question where challenge_id = ?
      union select id from support where challenge_id = ?
      union select id from response where challenge_id = ?
      """;

  private final AgroalDataSource database;

  MarketSubjects(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Set<UUID> of(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PARTS)) {
      select.setObject(1, id);
      select.setObject(2, id);
      select.setObject(3, id);
      Set<UUID> parts = new HashSet<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          parts.add(found.getObject(1, UUID.class));
        }
      }
      return parts;
    } catch (SQLException failed) {
      throw new IllegalStateException("What belongs to " + id + " could not be read", failed);
    }
  }
}
