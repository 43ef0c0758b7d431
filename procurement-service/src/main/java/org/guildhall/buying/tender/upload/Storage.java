package org.guildhall.buying.tender.upload;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Keeps room for a document before it comes in and settles afterwards, so that no two that come in
 * together have more than one tender may have. Whatever is killed in between leaves a row, and by
 * it everything is found again.
 */
@ApplicationScoped
public class Storage {
  private static final Logger LOG = Logger.getLogger(Storage.class);

  private final AgroalDataSource database;
  private final DocumentStore store;
  private final TenderLimits limits;

  Storage(AgroalDataSource database, DocumentStore store, TenderLimits limits) {
    this.database = database;
    this.store = store;
    this.limits = limits;
  }

  /** Room that is kept for a document, in bytes, and what there was before. */
  record Reserved(TenderRow tender, long bytes, Room room) {}

  /** How much there is left for a tender. */
  public Room room(Connection connection, TenderRow tender) throws SQLException {
    return Room.of(UploadTables.room(connection, tender), limits);
  }

  /** Nobody gives or takes a document of this supplier and lot until the transaction ends. */
  public void hold(Connection connection, TenderRow tender) throws SQLException {
    UploadTables.lock(connection, tender);
  }

  /**
   * Keeps room for as much as it may become.
   *
   * @throws ProblemException TENDER_TOO_LARGE when there is none, and whatever refuses an upload
   */
  @Transactional
  Reserved reserve(Actor actor, UUID tenderId, UUID documentId, long atMost) {
    return in(connection -> {
      TenderRow tender = own(connection, actor, tenderId).mustTakeTenders();
      tender.mustHaveDraft();
      UploadTables.lock(connection, tender);
      Room room = room(connection, tender);
      if (room.left() == 0) {
        throw room.tooLarge();
      }
      long bytes = Math.min(atMost, room.left());
      UploadTables.reserve(connection, documentId, tenderId, bytes);
      return new Reserved(tender, bytes, room);
    });
  }

  /** By this name it will be kept; with it, what is killed from now on is found. */
  @Transactional
  void note(UUID documentId, ContentHash stored) {
    mustBeAwaited(in(connection -> UploadTables.note(connection, documentId, stored.hex())));
  }

  /** The document is there, and takes as much room as it has bytes. */
  @Transactional
  void settle(UUID tenderId, SealedDocument document, String by) {
    in(connection -> {
      mustBeAwaited(UploadTables.take(connection, document.id()).isPresent());
      UploadTables.insert(connection, tenderId, document, by);
      return document;
    });
  }

  /** There will be no such document: whatever is kept of it goes, and the room is free. */
  @Transactional
  void giveUp(UUID documentId) {
    in(connection -> {
      var taken = UploadTables.take(connection, documentId);
      if (taken.isPresent()) {
        remove(connection, taken.get());
      }
      return documentId;
    });
  }

  /**
   * Encrypted under a key of its own, it is nobody else's document. Whoever writes in the database
   * could name another: what was submitted is never removed.
   */
  private void remove(Connection connection, UploadTables.Taken upload) throws SQLException {
    String hash = upload.contentHash();
    if (hash == null) {
      return;
    }
    if (UploadTables.isSubmitted(connection, hash)) {
      LOG.errorf("The document %s was submitted; something wants it to be removed", hash);
      return;
    }
    store.remove(new ContentHash(hash));
  }

  /**
   * Makes a document that no draft and no submitted version names one to be given up.
   *
   * @throws ProblemException NOT_FOUND; ILLEGAL_STATE when it is named
   */
  @Transactional
  void toBeGivenUp(Actor actor, UUID tenderId, UUID documentId) {
    in(connection -> {
      TenderRow tender = own(connection, actor, tenderId);
      UploadTables.lock(connection, tender);
      if (UploadTables.isNamed(connection, tenderId, documentId)) {
        throw ProblemException.of(
            KitProblem.ILLEGAL_STATE,
            "The document is part of the tender: save the draft without it first. What was"
                + " submitted stays");
      }
      if (!UploadTables.toBeGivenUp(connection, tenderId, documentId, actor.subject())) {
        throw ProblemException.notFound("document", documentId);
      }
      return documentId;
    });
  }

  /** Uploads that nobody will end any more, the oldest first, so many at most. */
  @Transactional
  List<UUID> forgotten(int most) {
    return in(connection -> UploadTables.forgotten(connection, limits.uploadsEndAfter(), most));
  }

  private static void mustBeAwaited(boolean awaited) {
    if (!awaited) {
      throw ProblemException.of(
          KitProblem.UNAVAILABLE, "The upload took too long and was given up. Try again");
    }
  }

  private static TenderRow own(Connection connection, Actor actor, UUID tenderId)
      throws SQLException {
    return TenderTables.find(connection, tenderId)
        .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
        .mustBeOf(actor);
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T in(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("The documents of a tender could not be counted", failed);
    }
  }
}
