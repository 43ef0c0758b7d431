package org.guildhall.buying.tender.opening.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.counting.Counting;
import org.guildhall.buying.tender.opening.envelope.Finding;
import org.guildhall.buying.tender.opening.envelope.Outcome;

/** Keeps what openings found; nothing of it is changed later. */
@ApplicationScoped
public class OpeningFindings {
  private final AgroalDataSource database;

  OpeningFindings(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * What one opening found.
   *
   * @param problems of the log as a whole, in words
   */
  record Found(List<Finding> tenders, List<String> problems) {}

  /** Keeps the findings of an opening, in the present transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(UUID openingId, Counting counting, List<Finding> findings) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into opening_finding (opening_id, place, tender_id, version, sealed_hash,
                                             outcome, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
      int place = 0;
      for (String problem : counting.problems()) {
        bind(insert, openingId, place++);
        insert.setObject(3, null);
        insert.setObject(4, null);
        insert.setString(5, null);
        insert.setString(6, null);
        insert.setString(7, problem);
        insert.addBatch();
      }
      for (Finding finding : findings) {
        bind(insert, openingId, place++);
        insert.setObject(3, finding.tenderId());
        insert.setObject(4, finding.version());
        insert.setString(5, finding.sealedHash());
        insert.setString(6, finding.outcome().name());
        insert.setString(7, finding.reason());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("What the opening found could not be kept", failed);
    }
  }

  private static void bind(PreparedStatement insert, UUID openingId, int place)
      throws SQLException {
    insert.setObject(1, openingId);
    insert.setInt(2, place);
  }

  /** In the order in which it was found. */
  @Transactional(Transactional.TxType.SUPPORTS)
  Found of(UUID openingId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select tender_id, version, sealed_hash, outcome, reason
                from opening_finding where opening_id = ? order by place
                """)) {
      select.setObject(1, openingId);
      List<Finding> tenders = new ArrayList<>();
      List<String> problems = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          UUID tender = found.getObject(1, UUID.class);
          if (tender == null) {
            problems.add(found.getString(5));
          } else {
            tenders.add(
                new Finding(
                    tender,
                    found.getLong(2),
                    found.getString(3),
                    Outcome.valueOf(found.getString(4)),
                    found.getString(5)));
          }
        }
      }
      return new Found(tenders, problems);
    } catch (SQLException failed) {
      throw new IllegalStateException("What the opening found could not be read", failed);
    }
  }
}
