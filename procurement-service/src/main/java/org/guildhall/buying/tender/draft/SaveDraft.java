package org.guildhall.buying.tender.draft;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.web.http.Versions;
import org.jspecify.annotations.Nullable;

/** A supplier saves what it has written so far, complete or not. */
@ApplicationScoped
class SaveDraft {
  private final AgroalDataSource database;
  private final DraftBox drafts;

  SaveDraft(AgroalDataSource database, DraftBox drafts) {
    this.database = database;
    this.drafts = drafts;
  }

  /** The new version, for the next save. */
  @Transactional
  long save(Actor actor, UUID tenderId, @Nullable String ifMatch, TenderContent content) {
    try (Connection connection = database.getConnection()) {
      TenderRow row = ReadTenders.own(connection, actor, tenderId).mustTakeTenders();
      TenderRow.Draft draft = row.mustHaveDraft();
      Versions.mustMatch(ifMatch, row.version());
      drafts.put(connection, row, draft.number(), content, actor.subject());
      return row.version() + 1;
    } catch (SQLException failed) {
      throw new IllegalStateException("The draft could not be saved", failed);
    }
  }
}
