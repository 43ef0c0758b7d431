package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.Tenders;

/**
 * A substantial amendment changed what suppliers tendered for: what they submitted does not count
 * until they confirm or replace it.
 */
@ApplicationScoped
public class MarkTendersToReconfirm {
  private final AgroalDataSource database;
  private final Tenders tenders;
  private final Clock clock;

  MarkTendersToReconfirm(AgroalDataSource database, Tenders tenders, Clock clock) {
    this.database = database;
    this.tenders = tenders;
    this.clock = clock;
  }

  /** Call this in the transaction of the amendment; returns how many there are. */
  @Transactional
  public int afterAmendment(UUID procurementId) {
    holdOffSubmissions(procurementId);
    Instant now = clock.instant();
    List<Tender> submitted = tenders.of(procurementId, TenderStatus.SUBMITTED);
    submitted.forEach(tender -> tender.toReconfirm(now));
    return submitted.size();
  }

  /** One under way is seen below once it is done, or finds that the terms have changed. */
  private void holdOffSubmissions(UUID procurementId) {
    try (Connection connection = database.getConnection()) {
      TenderTables.holdOffSubmissions(connection, procurementId);
    } catch (SQLException failed) {
      throw new IllegalStateException("Submissions could not be held off", failed);
    }
  }
}
