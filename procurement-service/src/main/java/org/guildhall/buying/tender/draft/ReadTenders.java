package org.guildhall.buying.tender.draft;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.upload.Storage;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A supplier reads its own tenders. */
@ApplicationScoped
class ReadTenders {
  private final AgroalDataSource database;
  private final DraftBox drafts;
  private final Storage storage;

  ReadTenders(AgroalDataSource database, DraftBox drafts, Storage storage) {
    this.database = database;
    this.drafts = drafts;
    this.storage = storage;
  }

  @Transactional
  TenderView read(Actor actor, UUID tenderId) {
    try (Connection connection = database.getConnection()) {
      TenderRow row = own(connection, actor, tenderId);
      TenderContent content = row.draft() == null ? null : drafts.take(connection, row);
      return TenderView.of(
          row, content, DraftTables.present(connection, tenderId), storage.room(connection, row));
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be read", failed);
    }
  }

  @Transactional
  Page<TenderView.TenderSummary> mine(Actor actor, @Nullable Cursor after, int limit) {
    try (Connection connection = database.getConnection()) {
      List<TenderRow> rows =
          TenderTables.ofSupplier(
              connection, actor.mustActForSome(), after == null ? null : after.id(), limit + 1);
      // Ids grow with time, so they alone are the order.
      return Page.of(rows, limit, row -> new Cursor(Instant.EPOCH, row.id()))
          .map(TenderView.TenderSummary::of);
    } catch (SQLException failed) {
      throw new IllegalStateException("The tenders could not be read", failed);
    }
  }

  @Transactional
  DraftBox.Checked check(Actor actor, UUID tenderId) {
    try (Connection connection = database.getConnection()) {
      TenderRow row = own(connection, actor, tenderId);
      row.mustHaveDraft();
      return drafts.check(connection, row);
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be read", failed);
    }
  }

  static TenderRow own(Connection connection, Actor actor, UUID tenderId) throws SQLException {
    return TenderTables.find(connection, tenderId)
        .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
        .mustBeOf(actor);
  }
}
