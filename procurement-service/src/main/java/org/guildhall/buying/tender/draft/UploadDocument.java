package org.guildhall.buying.tender.draft;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.terms.VouchedKeys;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * A supplier uploads a document ahead of the submission. It is encrypted while it arrives, so that
 * it never lies anywhere in clear, and from then on only the opening of the quality envelope reads
 * it, not even its supplier.
 */
@ApplicationScoped
class UploadDocument {
  private static final DocumentLimits LIMITS = DocumentLimits.anyUpTo(26L * 1024 * 1024);

  private final AgroalDataSource database;
  private final DocumentStore store;
  private final VouchedKeys sealingKeys;
  private final ContentSealing sealing;
  private final Clock clock;

  UploadDocument(
      AgroalDataSource database,
      DocumentStore store,
      VouchedKeys sealingKeys,
      ContentSealing sealing,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.sealingKeys = sealingKeys;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * What the supplier is told.
   *
   * @param sha256 of the document as it was received, to compare with the file at home; not kept
   * @param sealedSha256 of the encrypted document, which the receipt will fix
   */
  record Uploaded(UUID id, String name, long size, String sha256, String sealedSha256) {}

  /** Without a transaction or connection while it arrives, which may take minutes. */
  Uploaded upload(Actor actor, UUID tenderId, String name, InputStream content) {
    TenderRow tender = readable(actor, tenderId);
    SealedDocument document;
    Uploaded uploaded;
    UUID id = Ids.next();
    SealingContext context = ContentSealing.Place.of(tender).document(id);
    ContentKey key = ContentKey.random();
    try (BufferedInputStream buffered = new BufferedInputStream(content)) {
      DocumentKind kind = kindOf(name, buffered);
      Measured measured = new Measured(buffered, sha256());
      StoredDocument stored = store.put(key.encrypting(measured, context), LIMITS);
      String sha256 = HexFormat.of().formatHex(measured.getMessageDigest().digest());
      byte[] sealedKey =
          sealingKeys
              .of(tender.procurementId(), Envelope.QUALITY)
              .seal(
                  sealing.padded(
                      new SealedDocument.Label(key.bytes(), name, kind.mediaType(), sha256)),
                  context);
      String sealedSha256 = stored.sha256().hex();
      document = new SealedDocument(id, sealedSha256, measured.size, sealedKey, clock.instant());
      uploaded = new Uploaded(id, name, measured.size, sha256, sealedSha256);
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be received", failed);
    } finally {
      key.destroy();
    }
    keep(tender, document, actor);
    return uploaded;
  }

  private TenderRow readable(Actor actor, UUID tenderId) {
    try (Connection connection = database.getConnection()) {
      TenderRow tender = ReadTenders.own(connection, actor, tenderId).mustTakeTenders();
      tender.mustHaveDraft();
      return tender;
    } catch (SQLException failed) {
      throw new IllegalStateException("The tender could not be read", failed);
    }
  }

  private void keep(TenderRow tender, SealedDocument document, Actor actor) {
    try (Connection connection = database.getConnection()) {
      DraftTables.insertDocument(connection, tender.id(), document, actor.subject());
    } catch (SQLException failed) {
      throw new IllegalStateException("The document could not be kept", failed);
    }
  }

  private static DocumentKind kindOf(String name, BufferedInputStream content) throws IOException {
    content.mark(DocumentKind.HEAD);
    byte[] head = content.readNBytes(DocumentKind.HEAD);
    content.reset();
    if (head.length == 0) {
      throw ProblemException.field("file", "The file is empty");
    }
    return DocumentKind.of(name, head)
        .orElseThrow(() ->
            ProblemException.of(
                KitProblem.UNSUPPORTED_TYPE,
                "Upload PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV or a picture;"
                    + " the content must be what the name says"));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** Counts what is read. */
  private static final class Measured extends DigestInputStream {
    private long size;

    Measured(InputStream stream, MessageDigest digest) {
      super(stream, digest);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      size += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      size += Math.max(read, 0);
      return read;
    }
  }
}
