package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.draft.DraftBox;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Submits the draft as it was last saved: three statements, no slow cryptography. What is sealed
 * already is moved to where it cannot change, the supplier's own keys are thrown away, and the
 * receipt goes into the log, all in the one statement that also decides whether it is in time.
 */
@ApplicationScoped
class SubmitTender {
  private final AgroalDataSource database;
  private final DraftBox drafts;
  private final Receipts receipts;
  private final OwnCopies copies;
  private final Changes changes;

  SubmitTender(
      AgroalDataSource database,
      DraftBox drafts,
      Receipts receipts,
      OwnCopies copies,
      Changes changes) {
    this.database = database;
    this.drafts = drafts;
    this.receipts = receipts;
    this.copies = copies;
    this.changes = changes;
  }

  /**
   * What a submission gives.
   *
   * @param again whether the same request was fulfilled before
   */
  record Submitted(LogEntry receipt, boolean again) {}

  /**
   * Submits, or finds the receipt of the same submission, which makes repeating safe.
   *
   * @param seen the version of the tender that the supplier saw and wants submitted
   * @param copyKey to keep an own copy under, if wanted
   */
  @Transactional
  Submitted submit(Actor actor, UUID tenderId, long seen, @Nullable String copyKey) {
    try (Connection connection = database.getConnection()) {
      TenderRow tender =
          TenderTables.findToSubmit(connection, tenderId)
              .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
              .mustBeOf(actor);
      TenderRow.Draft draft = tender.draft();
      if (tender.version() != seen || draft == null) {
        return again(connection, tender, seen);
      }
      tender.mustTakeTenders();
      mustBeReady(connection, tender, draft);
      return write(connection, actor, tender, draft, copyKey);
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be submitted", failed);
    }
  }

  private Submitted write(
      Connection connection,
      Actor actor,
      TenderRow tender,
      TenderRow.Draft draft,
      @Nullable String copyKey)
      throws SQLException {
    // Read from the database's clock a moment ago; the write refuses if the deadline came between.
    Instant receivedAt = tender.now();
    String sealedHash = HexFormat.of().formatHex(draft.sealedHash());
    LogEntry receipt = receipts.sign(Act.SUBMITTED, tender, draft.number(), sealedHash, receivedAt);
    byte[] copy =
        copyKey == null
            ? null
            : copies.close(tender.id(), draft.number(), drafts.take(connection, tender), copyKey);
    var submission = new SubmissionTables.Submission(receipt, receivedAt, actor, copy);
    if (!SubmissionTables.submit(connection, tender, draft, submission)) {
      return lost(connection, tender);
    }
    changes.publish(SubmissionFacts.of(Act.SUBMITTED, tender, receivedAt));
    return new Submitted(receipt, false);
  }

  private void mustBeReady(Connection connection, TenderRow tender, TenderRow.Draft draft)
      throws SQLException {
    if (draft.ready() && draft.checkedAgainst() == tender.procurementVersion()) {
      return;
    }
    List<FieldProblem> missing = drafts.missing(connection, tender);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          TenderProblem.TENDER_NOT_READY, "Complete the tender before you submit it", missing);
    }
  }

  /** Somebody was faster, perhaps ourselves in a repeated request; or the deadline was. */
  private static Submitted lost(Connection connection, TenderRow tender) throws SQLException {
    Optional<LogEntry> same =
        SubmissionTables.submittedFrom(connection, tender.id(), tender.version());
    if (same.isPresent()) {
      return new Submitted(same.get(), true);
    }
    TenderTables.find(connection, tender.id()).ifPresent(TenderRow::mustTakeTenders);
    throw stale();
  }

  private static Submitted again(Connection connection, TenderRow tender, long seen)
      throws SQLException {
    return SubmissionTables.submittedFrom(connection, tender.id(), seen)
        .map(receipt -> new Submitted(receipt, true))
        .orElseThrow(() -> {
          tender.mustTakeTenders();
          tender.mustHaveDraft();
          return stale();
        });
  }

  private static ProblemException stale() {
    return ProblemException.of(
        KitProblem.STALE_VERSION,
        "Somebody changed this in the meantime: look at the present version and try again");
  }
}
