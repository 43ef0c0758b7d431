package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.procurement.amendment.AmendmentStep;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.Tenders;

/**
 * A substantial amendment changed what suppliers tendered for: what they submitted does not count
 * until they confirm or replace it.
 */
@ApplicationScoped
class MarkTendersToReconfirm implements AmendmentStep {
  private final AgroalDataSource database;
  private final Tenders tenders;
  private final Clock clock;

  MarkTendersToReconfirm(AgroalDataSource database, Tenders tenders, Clock clock) {
    this.database = database;
    this.tenders = tenders;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void termsChanged(UUID procurementId) {
    holdOffSubmissions(procurementId);
    Instant now = clock.instant();
    tenders.of(procurementId, TenderStatus.SUBMITTED).forEach(tender -> tender.toReconfirm(now));
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
