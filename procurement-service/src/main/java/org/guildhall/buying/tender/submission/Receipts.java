package org.guildhall.buying.tender.submission;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.log.Statement;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.terms.SealedTerms;
import org.guildhall.buying.tender.terms.VouchedKeys;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;

/** Writes receipts, and reads a supplier's own ones with their places in the log. */
@ApplicationScoped
class Receipts {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_LENGTH = 16;

  private final AgroalDataSource database;
  private final CommitmentLog log;
  private final VouchedKeys keys;

  Receipts(AgroalDataSource database, CommitmentLog log, VouchedKeys keys) {
    this.database = database;
    this.log = log;
    this.keys = keys;
  }

  /**
   * Signs the statement that something was done to a version of a tender. The salt keeps everybody
   * who does not have the receipt from guessing what a leaf of the public log stands for.
   */
  LogEntry sign(Act act, TenderRow tender, long number, String sealedHash, Instant receivedAt) {
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    UUID id = Ids.next();
    return log.sign(
        id,
        tender.id(),
        Statement.of("receipt")
            .with("act", act.word())
            .with("receipt", id)
            .with("procurement", tender.procurementId())
            .with("lot", tender.lotId())
            .with("tender", tender.id())
            .with("supplier", tender.supplierId())
            .with("version", number)
            .with("sealed", "sha256:" + sealedHash)
            .with(SealedTerms.word(Envelope.QUALITY), fingerprint(tender, Envelope.QUALITY))
            .with(SealedTerms.word(Envelope.PRICE), fingerprint(tender, Envelope.PRICE))
            .with("received", receivedAt)
            .with("salt", Base64.getEncoder().encodeToString(salt)));
  }

  private String fingerprint(TenderRow tender, Envelope envelope) {
    return keys.of(tender.procurementId(), envelope).fingerprint();
  }

  /** The receipt with its place, for which it waits a moment. */
  ReceiptView soon(LogEntry entry) {
    return ReceiptView.of(entry, log.placeSoon(entry), Optional.empty());
  }

  /** The receipt of a request that is repeated: things may have happened since. */
  ReceiptView again(LogEntry entry) {
    return withLater(entry, log.about(entry.subjectId()));
  }

  private ReceiptView withLater(LogEntry entry, List<LogEntry> all) {
    return ReceiptView.of(
        entry,
        log.placeNow(entry),
        all.stream()
            .dropWhile(other -> !other.id().equals(entry.id()))
            .skip(1)
            .filter(ReceiptView::supersedes)
            .findFirst());
  }

  /** All receipts of a supplier's own tender, oldest first. */
  List<ReceiptView> of(Actor actor, UUID tenderId) {
    try (Connection connection = database.getConnection()) {
      TenderTables.find(connection, tenderId)
          .orElseThrow(() -> ProblemException.notFound("tender", tenderId))
          .mustBeOf(actor);
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be read", failed);
    }
    List<LogEntry> all = log.about(tenderId);
    return all.stream().map(entry -> withLater(entry, all)).toList();
  }
}
