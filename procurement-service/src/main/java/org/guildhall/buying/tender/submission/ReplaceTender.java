package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.draft.DraftBox;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Begins the next version of a submitted tender. The submitted one counts until the new one is
 * submitted; if that never happens, it is the one that is opened.
 */
@ApplicationScoped
class ReplaceTender {
  private final AgroalDataSource database;
  private final DraftBox drafts;
  private final OwnCopies copies;

  ReplaceTender(AgroalDataSource database, DraftBox drafts, OwnCopies copies) {
    this.database = database;
    this.drafts = drafts;
    this.copies = copies;
  }

  /**
   * Makes a draft, empty or from the supplier's own copy; one that is there already is left alone.
   *
   * @return the version of the tender afterwards
   */
  @Transactional
  long replace(Actor actor, UUID tenderId, @Nullable String copyKey) {
    try (Connection connection = database.getConnection()) {
      TenderRow tender =
          TenderTables.find(connection, tenderId)
              .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
              .mustBeOf(actor)
              .mustTakeTenders();
      if (!tender.status().isSubmitted() || tender.submittedVersion() == null) {
        throw ProblemException.of(
            KitProblem.ILLEGAL_STATE,
            "A tender that is " + PlainWords.of(tender.status()) + " cannot be replaced");
      }
      if (tender.draft() != null) {
        return tender.version();
      }
      TenderContent content =
          copyKey == null ? TenderContent.EMPTY : copies.openLast(connection, tender, copyKey);
      drafts.put(connection, tender, tender.nextVersion(), content, actor.subject());
      return tender.version() + 1;
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be replaced", failed);
    }
  }
}
