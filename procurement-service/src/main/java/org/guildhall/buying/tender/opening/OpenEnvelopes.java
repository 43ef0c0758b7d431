package org.guildhall.buying.tender.opening;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.ContentSealing.Place;
import org.guildhall.buying.tender.Manifest;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.draft.DraftTables;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.opened.OpenedTables;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.SealingException;
import org.guildhall.buying.tender.sealing.UnlockedKey;

/**
 * Opens envelopes: checks that each is what its receipt in the log says, unseals it, and keeps it
 * under a new key for the assessment. One that was tampered with is reported and stays closed; it
 * never stops the others.
 */
@ApplicationScoped
class OpenEnvelopes {
  private final AgroalDataSource database;
  private final CommitmentLog log;
  private final ContentSealing sealing;
  private final KeyEncryptionKey keyEncryption;

  OpenEnvelopes(
      AgroalDataSource database,
      CommitmentLog log,
      ContentSealing sealing,
      KeyEncryptionKey keyEncryption) {
    this.database = database;
    this.log = log;
    this.sealing = sealing;
    this.keyEncryption = keyEncryption;
  }

  /** What became of one tender's envelope. */
  record Result(UUID tenderId, long number, String sealedHash, boolean intact) {}

  List<Result> open(UUID openingId, Envelope envelope, UnlockedKey key, List<Tender> tenders) {
    try (Connection connection = database.getConnection()) {
      List<Result> results = new ArrayList<>();
      for (Tender tender : tenders) {
        results.add(open(connection, openingId, envelope, key, tender));
      }
      return results;
    } catch (SQLException failed) {
      throw new IllegalStateException("The envelopes could not be opened", failed);
    }
  }

  private Result open(
      Connection connection, UUID openingId, Envelope envelope, UnlockedKey key, Tender tender)
      throws SQLException {
    long number = tender.submittedVersion().orElse(0L);
    OpenedTables.Submitted submitted =
        OpenedTables.submitted(connection, tender.id(), number).orElse(null);
    OpenedTables.Opened opened;
    if (submitted == null) {
      opened = damaged(tender, envelope, number, "The submitted version is missing");
    } else {
      opened = checkAndOpen(connection, envelope, key, tender, submitted);
    }
    OpenedTables.insert(connection, openingId, opened);
    String sealedHash =
        submitted == null ? "missing" : HexFormat.of().formatHex(submitted.sealedHash());
    return new Result(tender.id(), number, sealedHash, opened.damage() == null);
  }

  private OpenedTables.Opened checkAndOpen(
      Connection connection,
      Envelope envelope,
      UnlockedKey key,
      Tender tender,
      OpenedTables.Submitted submitted)
      throws SQLException {
    long number = submitted.parts().number();
    List<SealedDocument> documents = documents(connection, tender.id(), submitted.manifest());
    if (!isWhatTheReceiptSays(tender, submitted, documents)) {
      return damaged(
          tender, envelope, number, "What is stored is not what the receipt in the log states");
    }
    try {
      OpenedTables.Opened opened = unseal(envelope, key, tender, submitted);
      if (envelope == Envelope.QUALITY) {
        for (SealedDocument document : documents) {
          OpenedTables.insert(connection, unseal(key, tender, document));
        }
      }
      return opened;
    } catch (SealingException notWhatWasSealed) {
      return damaged(tender, envelope, number, "The sealed content does not open");
    }
  }

  private boolean isWhatTheReceiptSays(
      Tender tender, OpenedTables.Submitted submitted, List<SealedDocument> documents) {
    String manifest =
        Manifest.of(
            tender.procurementId(), tender.lotId(), tender.id(), submitted.parts(), documents);
    return submitted.last() == submitted.parts().number()
        && manifest.equals(submitted.manifest())
        && log.vouchesFor(submitted.receiptId(), "sealed sha256:" + Manifest.hash(manifest).hex());
  }

  private static List<SealedDocument> documents(
      Connection connection, UUID tenderId, String manifest) throws SQLException {
    List<UUID> named = Manifest.documents(manifest);
    if (named.isEmpty()) {
      return List.of();
    }
    List<SealedDocument> uploaded = DraftTables.documents(connection, tenderId);
    return named.stream()
        .flatMap(id -> uploaded.stream().filter(document -> document.id().equals(id)))
        .toList();
  }

  private OpenedTables.Opened unseal(
      Envelope envelope, UnlockedKey key, Tender tender, OpenedTables.Submitted submitted) {
    var parts = submitted.parts();
    SealingContext context = place(tender).envelope(parts.number(), envelope);
    byte[] sealedKey = envelope == Envelope.QUALITY ? parts.qualityKey() : parts.priceKey();
    byte[] sealed = envelope == Envelope.QUALITY ? parts.quality() : parts.price();
    byte[] bytes = key.open(sealedKey, context);
    byte[] content = ContentKey.of(bytes).decrypt(sealed, context);
    Arrays.fill(bytes, (byte) 0);
    SealingContext openedContext = new SealingContext.OfOpened(tender.id(), envelope);
    ContentKey fresh = ContentKey.random();
    try {
      return new OpenedTables.Opened(
          tender.id(),
          envelope,
          parts.number(),
          fresh.encrypt(content, openedContext),
          keyEncryption.wrap(KeyPurpose.WORKING, fresh.bytes(), openedContext),
          null);
    } finally {
      fresh.destroy();
      Arrays.fill(content, (byte) 0);
    }
  }

  private OpenedTables.OpenedDocument unseal(
      UnlockedKey key, Tender tender, SealedDocument document) {
    SealingContext context = place(tender).document(document.id());
    var label = sealing.parse(key.open(document.sealedKey(), context), SealedDocument.Label.class);
    return new OpenedTables.OpenedDocument(
        document.id(),
        tender.id(),
        document.contentHash(),
        keyEncryption.wrap(KeyPurpose.WORKING, label.key(), context),
        label.name(),
        label.mediaType(),
        document.size());
  }

  private static Place place(Tender tender) {
    return new Place(tender.procurementId(), tender.lotId(), tender.id());
  }

  private static OpenedTables.Opened damaged(
      Tender tender, Envelope envelope, long number, String why) {
    return new OpenedTables.Opened(tender.id(), envelope, number, null, null, why);
  }
}
