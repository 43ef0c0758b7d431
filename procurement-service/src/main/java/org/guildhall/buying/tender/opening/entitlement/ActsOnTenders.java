package org.guildhall.buying.tender.opening.entitlement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.submission.Act;

/** Who submitted, confirmed and withdrew the tenders of a procurement. */
@ApplicationScoped
class ActsOnTenders {
  private final AgroalDataSource database;

  ActsOnTenders(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Something that was done to a tender.
   *
   * @param by the person's id at the identity provider
   * @param at real time
   */
  record Acted(UUID tenderId, UUID supplierId, Act act, String by, Instant at) {}

  /** In the order in which it was done. */
  List<Acted> of(UUID procurementId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select a.tender_id, t.supplier_id, a.act, a.acted_by, a.acted_at
                from tender_act a join tender t on t.id = a.tender_id
                where t.procurement_id = ? order by a.acted_at, a.receipt_id
                """)) {
      select.setObject(1, procurementId);
      List<Acted> acts = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          acts.add(
              new Acted(
                  found.getObject(1, UUID.class),
                  found.getObject(2, UUID.class),
                  Act.valueOf(found.getString(3)),
                  found.getString(4),
                  TenderTables.instant(found, 5)));
        }
      }
      return acts;
    } catch (SQLException failed) {
      throw new IllegalStateException("Who acted for the suppliers could not be read", failed);
    }
  }
}
