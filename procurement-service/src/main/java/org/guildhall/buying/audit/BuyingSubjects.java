package org.guildhall.buying.audit;

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

/**
 * What belongs to a procurement, and to a consortium with its procurements. A tender does once it
 * is open: until then nobody may know who tendered.
 */
@ApplicationScoped
class BuyingSubjects implements AuditSubjects {

  private static final String PARTS =
      """
      with bought as (select id from procurement where id = ? or consortium_id = ?)
      select id from bought
      union select id from decision
             where consortium_id = ? or subject_id in (select id from bought)
                or subject_id in (select id from award_proposal
                                   where procurement_id in (select id from bought))
      union select id from notice where procurement_id in (select id from bought)
      union select id from notice_draft where procurement_id in (select id from bought)
      union select id from question where procurement_id in (select id from bought)
      union select id from opening where procurement_id in (select id from bought)
      union select id from contract where procurement_id in (select id from bought)
      union select id from tender
             where procurement_id in (select id from bought)
               and status in ('OPENED', 'ASSESSED', 'FAILS_REQUIREMENTS', 'DISREGARDED',
                              'EXCLUDED')
      """;

  private final AgroalDataSource database;

  BuyingSubjects(AgroalDataSource database) {
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
