package org.guildhall.buying.tender.opening.envelope;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.ContentSealing.Place;
import org.guildhall.buying.tender.Manifest;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.counting.LoggedTender;
import org.guildhall.buying.tender.draft.DraftTables;
import org.guildhall.buying.tender.opened.OpenedTables;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.SealingException;
import org.guildhall.buying.tender.sealing.UnlockedKey;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the envelope of one tender: finds the version that its receipt in the log states, checks
 * that the bytes are those, unseals them, reads them as the assessment will, and keeps them under a
 * new key. Whatever goes wrong with one tender is found about that one and stops no other.
 */
@ApplicationScoped
class OpenEnvelopes {
  private static final Logger LOG = Logger.getLogger(OpenEnvelopes.class);

  private final AgroalDataSource database;
  private final ContentSealing sealing;
  private final KeyEncryptionKey keyEncryption;

  OpenEnvelopes(AgroalDataSource database, ContentSealing sealing, KeyEncryptionKey keyEncryption) {
    this.database = database;
    this.sealing = sealing;
    this.keyEncryption = keyEncryption;
  }

  /** What an opening opens with. */
  record Opening(UUID id, UUID procurementId, Envelope envelope, UnlockedKey key) {}

  /** Nothing to open, with the reason. */
  private static final class Unopenable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Outcome outcome;

    Unopenable(Outcome outcome, String why) {
      super(why);
      this.outcome = outcome;
    }
  }

  /** Opens one that counts. */
  Finding open(Opening opening, Tender tender, LoggedTender logged) {
    try (Connection connection = database.getConnection()) {
      try {
        return isolated(connection, opening, tender, logged);
      } catch (Unopenable found) {
        keepDamage(connection, opening, logged, String.valueOf(found.getMessage()));
        return finding(logged, found.outcome, found.getMessage());
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The envelopes could not be opened", failed);
    }
  }

  /** What was written for it is undone if it does not open to the end; the others stay. */
  private Finding isolated(
      Connection connection, Opening opening, Tender tender, LoggedTender logged)
      throws SQLException, Unopenable {
    execute(connection, "savepoint one_tender");
    try {
      Finding finding = checkAndOpen(connection, opening, tender, logged);
      execute(connection, "release savepoint one_tender");
      return finding;
    } catch (SQLException | RuntimeException | Unopenable failed) {
      execute(connection, "rollback to savepoint one_tender");
      throw why(failed, logged);
    }
  }

  private static Unopenable why(Exception failed, LoggedTender logged) {
    return switch (failed) {
      case Unopenable found -> found;
      case SealingException notWhatWasSealed ->
          new Unopenable(Outcome.DAMAGED, "The sealed content does not open");
      default -> {
        // Without its message: it may quote the content.
        LOG.errorf("Tender %s cannot be opened: %s", logged.tenderId(), failed.getClass());
        yield new Unopenable(Outcome.DAMAGED, "The content cannot be read or stored");
      }
    };
  }

  private Finding checkAndOpen(
      Connection connection, Opening opening, Tender tender, LoggedTender logged)
      throws SQLException, Unopenable {
    OpenedTables.Submitted submitted =
        OpenedTables.submitted(connection, logged.tenderId(), logged.version())
            .orElseThrow(() ->
                new Unopenable(Outcome.MISSING, "The version that was submitted is not there"));
    List<SealedDocument> documents = documents(connection, logged.tenderId(), submitted.manifest());
    mustBeWhatTheReceiptSays(opening, tender, logged, submitted, documents);
    OpenedTables.insert(connection, opening.id(), unseal(opening, logged, submitted));
    if (opening.envelope() == Envelope.QUALITY) {
      for (SealedDocument document : documents) {
        OpenedTables.insert(connection, unseal(opening, logged, document));
      }
    }
    return finding(logged, Outcome.OPENED, null);
  }

  private static void mustBeWhatTheReceiptSays(
      Opening opening,
      Tender tender,
      LoggedTender logged,
      OpenedTables.Submitted submitted,
      List<SealedDocument> documents)
      throws Unopenable {
    if (!tender.lotId().equals(logged.lotId())
        || !tender.procurementId().equals(opening.procurementId())
        || logged
            .supplier()
            .filter(supplier -> !supplier.equals(tender.supplierId()))
            .isPresent()) {
      throw new Unopenable(
          Outcome.DAMAGED, "Its lot or its supplier is not the one that its receipt states");
    }
    String manifest =
        Manifest.of(
            opening.procurementId(),
            logged.lotId(),
            logged.tenderId(),
            submitted.parts(),
            documents);
    if (!Manifest.hash(manifest).hex().equals(logged.sealedHash())) {
      throw new Unopenable(Outcome.DAMAGED, "What is stored is not what its receipt states");
    }
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
      Opening opening, LoggedTender logged, OpenedTables.Submitted submitted) {
    var parts = submitted.parts();
    Envelope envelope = opening.envelope();
    SealingContext context = place(opening, logged).envelope(parts.number(), envelope);
    byte[] sealedKey = envelope == Envelope.QUALITY ? parts.qualityKey() : parts.priceKey();
    byte[] sealed = envelope == Envelope.QUALITY ? parts.quality() : parts.price();
    byte[] bytes = opening.key().open(sealedKey, context);
    byte[] content = ContentKey.of(bytes).decrypt(sealed, context);
    Arrays.fill(bytes, (byte) 0);
    SealingContext openedContext = new SealingContext.OfOpened(logged.tenderId(), envelope);
    ContentKey fresh = ContentKey.random();
    try {
      mustBeReadable(envelope, content);
      return new OpenedTables.Opened(
          logged.tenderId(),
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

  /** By the code that the assessment reads it with. */
  private void mustBeReadable(Envelope envelope, byte[] content) {
    switch (envelope) {
      case QUALITY -> sealing.parse(content, TenderContent.Quality.class).mustBeReadable();
      case PRICE -> sealing.parse(content, TenderContent.Price.class).mustBeReadable();
    }
  }

  private OpenedTables.OpenedDocument unseal(
      Opening opening, LoggedTender logged, SealedDocument document) {
    SealingContext context = place(opening, logged).document(document.id());
    var label =
        sealing.parse(
            opening.key().open(document.sealedKey(), context), SealedDocument.Label.class);
    return new OpenedTables.OpenedDocument(
        document.id(),
        logged.tenderId(),
        document.contentHash(),
        keyEncryption.wrap(KeyPurpose.WORKING, label.key(), context),
        printable(label.name()),
        label.mediaType(),
        document.size());
  }

  /** No database takes the character zero; it is in no file name that anybody gave. */
  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private static Place place(Opening opening, LoggedTender logged) {
    return new Place(opening.procurementId(), logged.lotId(), logged.tenderId());
  }

  private static void keepDamage(
      Connection connection, Opening opening, LoggedTender logged, String why) throws SQLException {
    OpenedTables.insert(
        connection,
        opening.id(),
        new OpenedTables.Opened(
            logged.tenderId(), opening.envelope(), logged.version(), null, null, why));
  }

  static Finding finding(LoggedTender logged, Outcome outcome, @Nullable String why) {
    return new Finding(logged.tenderId(), logged.version(), logged.sealedHash(), outcome, why);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
