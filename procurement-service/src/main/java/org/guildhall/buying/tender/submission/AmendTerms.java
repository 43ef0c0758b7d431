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
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.amendment.AmendmentStep;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.buying.tender.terms.SealedTerms;
import org.guildhall.buying.tender.terms.StateTerms;

/**
 * Amended terms are stated in the log. A substantial amendment changed what suppliers tendered for:
 * what they submitted does not count until they confirm or replace it.
 */
@ApplicationScoped
class AmendTerms implements AmendmentStep {
  private final AgroalDataSource database;
  private final Tenders tenders;
  private final StateTerms stateTerms;
  private final Clock clock;

  AmendTerms(AgroalDataSource database, Tenders tenders, StateTerms stateTerms, Clock clock) {
    this.database = database;
    this.tenders = tenders;
    this.stateTerms = stateTerms;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void counts(ProcurementContent procurement, boolean confirm) {
    // The order of the log is the order of acts: whoever was faster stands before, whoever was
    // later finds the new terms.
    holdOffSubmissions(procurement.id());
    if (confirm) {
      Instant now = clock.instant();
      tenders
          .of(procurement.id(), TenderStatus.SUBMITTED)
          .forEach(tender -> tender.toReconfirm(now));
    }
    stateTerms.state(procurement, SealedTerms.Act.AMENDED, confirm, List.of());
  }

  private void holdOffSubmissions(UUID procurementId) {
    try (Connection connection = database.getConnection()) {
      TenderTables.holdOffSubmissions(connection, procurementId);
    } catch (SQLException failed) {
      throw new IllegalStateException("Submissions could not be held off", failed);
    }
  }
}
