package org.guildhall.buying.tender.opening.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.problem.ProblemException;

/** The openings of a procurement, as everybody may know of them. */
@ApplicationScoped
class ReadReports {
  private final AgroalDataSource database;
  private final Stages stages;
  private final OpeningFindings findings;
  private final CommitmentLog log;

  ReadReports(
      AgroalDataSource database, Stages stages, OpeningFindings findings, CommitmentLog log) {
    this.database = database;
    this.stages = stages;
    this.findings = findings;
    this.log = log;
  }

  private record Opened(UUID id, Envelope envelope, Instant at, UUID entryId) {}

  /** Of a procurement that is not public there is nothing, as of one that does not exist. */
  @Transactional
  List<OpeningReport> of(UUID procurementId) {
    return opened(stages.publicById(procurementId).id()).stream().map(this::report).toList();
  }

  private OpeningReport report(Opened opening) {
    LogEntry statement =
        log.about(opening.id()).stream()
            .filter(entry -> entry.id().equals(opening.entryId()))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("statement of opening", opening.id()));
    return OpeningReport.of(
        opening.id(), opening.envelope(), opening.at(), findings.of(opening.id()), statement);
  }

  private List<Opened> opened(UUID procurementId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select id, envelope, opened_at, log_entry_id from opening
                where procurement_id = ? and status = 'OPENED' order by opened_at
                """)) {
      select.setObject(1, procurementId);
      List<Opened> opened = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          opened.add(
              new Opened(
                  found.getObject(1, UUID.class),
                  Envelope.valueOf(found.getString(2)),
                  TenderTables.instant(found, 3),
                  found.getObject(4, UUID.class)));
        }
      }
      return opened;
    } catch (SQLException failed) {
      throw new IllegalStateException("The openings could not be read", failed);
    }
  }
}
