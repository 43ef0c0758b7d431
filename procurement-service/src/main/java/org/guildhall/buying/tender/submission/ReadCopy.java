package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * A supplier reads the copy it kept of what it submitted last, before and after the opening, with
 * the key that only it has. Who read it and when is in the audit trail.
 */
@ApplicationScoped
class ReadCopy {
  private final AgroalDataSource database;
  private final OwnCopies copies;
  private final Changes changes;

  ReadCopy(AgroalDataSource database, OwnCopies copies, Changes changes) {
    this.database = database;
    this.copies = copies;
    this.changes = changes;
  }

  /**
   * What is in the copy; nothing of it is kept.
   *
   * @throws ProblemException NO_COPY if none was kept or the key is another's
   */
  @Transactional
  TenderContent read(Actor actor, UUID tenderId, String copyKey) {
    try (Connection connection = database.getConnection()) {
      var tender =
          TenderTables.find(connection, tenderId)
              .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
              .mustBeOf(actor);
      TenderContent content = copies.openLast(connection, tender, copyKey);
      changes.record(actor, "tender.copy-read", "tender", tenderId, Map.of());
      return content;
    } catch (SQLException failed) {
      throw new IllegalStateException("The copy could not be read", failed);
    }
  }
}
