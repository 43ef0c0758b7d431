package org.guildhall.buying.tender.draft;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;

/** A verified supplier begins a tender for a lot. */
@ApplicationScoped
class StartTender {
  private final AgroalDataSource database;
  private final Procurements procurements;
  private final Parties parties;
  private final DraftBox drafts;
  private final Clock clock;

  StartTender(
      AgroalDataSource database,
      Procurements procurements,
      Parties parties,
      DraftBox drafts,
      Clock clock) {
    this.database = database;
    this.procurements = procurements;
    this.parties = parties;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Transactional
  UUID start(Actor actor, UUID procurementId, UUID lotId) {
    UUID supplier = actor.mustActForSome();
    parties.verifiedSupplier(supplier);
    ProcurementContent procurement = procurements.byId(procurementId);
    TenderRow fresh = fresh(procurement, lotId, supplier).mustTakeTenders();
    procurement.lot(lotId);
    try (Connection connection = database.getConnection()) {
      if (!DraftTables.insertTender(connection, fresh.id(), fresh, actor.subject())) {
        throw ProblemException.of(
            TenderProblem.TENDER_EXISTS, "A supplier has one tender for a lot; continue that one");
      }
      drafts.put(connection, fresh, 1, TenderContent.EMPTY, actor.subject());
      return fresh.id();
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be started", failed);
    }
  }

  private TenderRow fresh(ProcurementContent procurement, UUID lotId, UUID supplier) {
    Instant now = clock.instant();
    ProcurementStatus status = procurement.status(now);
    boolean published = status == ProcurementStatus.TENDERING || status == ProcurementStatus.SEALED;
    return new TenderRow(
        Ids.next(),
        1,
        procurement.id(),
        lotId,
        supplier,
        TenderStatus.DRAFT,
        null,
        1,
        procurement.version(),
        published,
        published ? procurement.tendersUntil() : Instant.MAX,
        now,
        null);
  }
}
