package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** Withdraws what was submitted, or confirms it after a substantial amendment. */
@ApplicationScoped
class ChangeSubmission {
  private final AgroalDataSource database;
  private final Receipts receipts;
  private final Changes changes;

  ChangeSubmission(AgroalDataSource database, Receipts receipts, Changes changes) {
    this.database = database;
    this.receipts = receipts;
    this.changes = changes;
  }

  /** What a supplier can do to what it submitted. */
  sealed interface Change {
    /** It is taken back; the supplier may start anew. */
    record Withdraw(String reason) implements Change {}

    /** It stands as it is, under the amended terms. */
    record Reconfirm() implements Change {}
  }

  /** The receipt of the change; the same one again if it was made already. */
  @Transactional
  LogEntry change(Actor actor, UUID tenderId, Change change) {
    return switch (change) {
      case Change.Withdraw(String reason) ->
          change(actor, tenderId, Act.WITHDRAWN, TenderStatus.WITHDRAWN, reason);
      case Change.Reconfirm() ->
          change(actor, tenderId, Act.RECONFIRMED, TenderStatus.SUBMITTED, "");
    };
  }

  private LogEntry change(Actor actor, UUID tenderId, Act act, TenderStatus next, String reason) {
    try (Connection connection = database.getConnection()) {
      TenderRow tender =
          TenderTables.findToSubmit(connection, tenderId)
              .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
              .mustBeOf(actor);
      Long number = tender.submittedVersion();
      if (tender.status() == next && number != null) {
        return SubmissionTables.latest(connection, tenderId)
            .orElseThrow(() -> ProblemException.notFound("receipt of tender", tenderId));
      }
      tender.mustTakeTenders();
      if (number == null || !tender.status().canBecome(next)) {
        throw ProblemException.of(
            KitProblem.ILLEGAL_STATE,
            "A tender that is "
                + PlainWords.of(tender.status())
                + " cannot become "
                + PlainWords.of(next));
      }
      LogEntry receipt = sign(connection, tender, act, number);
      var mark = new SubmissionTables.Mark(act, next, reason, actor, receipt);
      if (!SubmissionTables.mark(connection, tender, mark)) {
        TenderTables.find(connection, tenderId).ifPresent(TenderRow::mustTakeTenders);
        throw ProblemException.of(
            KitProblem.STALE_VERSION, "Somebody changed this in the meantime; look at it again");
      }
      changes.publish(SubmissionFacts.of(act, tender, tender.now()));
      return receipt;
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be changed", failed);
    }
  }

  private LogEntry sign(Connection connection, TenderRow tender, Act act, long number)
      throws SQLException {
    byte[] sealedHash =
        SubmissionTables.counting(connection, tender.id(), number)
            .orElseThrow(() -> ProblemException.notFound("version of tender", tender.id()))
            .sealedHash();
    return receipts.sign(act, tender, number, HexFormat.of().formatHex(sealedHash), tender.now());
  }
}
