package org.guildhall.buying.tender.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.terms.VouchedKeys;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.ClientBody;
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
  private static final long MOST = DocumentLimits.OFFICE.maxBytes();

  /** Encrypted it is a little longer; how long it may be is counted before. */
  private static final DocumentLimits ENCRYPTED = DocumentLimits.anyUpTo(MOST + MOST / 16);

  private final Storage storage;
  private final DocumentStore store;
  private final VouchedKeys sealingKeys;
  private final ContentSealing sealing;
  private final Clock clock;

  UploadDocument(
      Storage storage,
      DocumentStore store,
      VouchedKeys sealingKeys,
      ContentSealing sealing,
      Clock clock) {
    this.storage = storage;
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

  /**
   * Without a transaction or connection while it arrives, which may take minutes.
   *
   * @param length what the client says that it has, negative if it says nothing
   */
  Uploaded upload(Actor actor, UUID tenderId, String name, long length, ClientBody content) {
    UUID id = Ids.next();
    long atMost = length > 0 ? Math.min(length, MOST) : MOST;
    Storage.Reserved reserved = storage.reserve(actor, tenderId, id, atMost);
    boolean settled = false;
    try {
      if (length > MOST) {
        throw tooLarge();
      }
      if (length > reserved.bytes()) {
        throw reserved.room().tooLarge();
      }
      BufferedInputStream buffered = new BufferedInputStream(content);
      DocumentKind kind = kindOf(name, buffered);
      Sealed sealed = sealed(reserved, id, new Named(name, kind), buffered);
      storage.settle(tenderId, sealed.document(), actor.subject());
      settled = true;
      return sealed.uploaded();
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be received", failed);
    } finally {
      if (!settled) {
        storage.giveUp(id);
      }
    }
  }

  private record Named(String name, DocumentKind kind) {}

  private record Sealed(SealedDocument document, Uploaded uploaded) {}

  private Sealed sealed(Storage.Reserved reserved, UUID id, Named named, InputStream content)
      throws IOException {
    SealingContext context = ContentSealing.Place.of(reserved.tender()).document(id);
    ContentKey key = ContentKey.random();
    try {
      Measured measured = new Measured(content, sha256(), reserved);
      StoredDocument stored =
          store.put(
              key.encrypting(measured, context),
              ENCRYPTED,
              received -> storage.note(id, received.sha256()));
      String sha256 = HexFormat.of().formatHex(measured.getMessageDigest().digest());
      var label =
          new SealedDocument.Label(key.bytes(), named.name(), named.kind().mediaType(), sha256);
      byte[] sealedKey =
          sealingKeys
              .of(reserved.tender().procurementId(), Envelope.QUALITY)
              .seal(sealing.padded(label), context);
      String hash = stored.sha256().hex();
      return new Sealed(
          new SealedDocument(id, hash, measured.size, sealedKey, clock.instant()),
          new Uploaded(id, named.name(), measured.size, sha256, hash));
    } finally {
      key.destroy();
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

  private static ProblemException tooLarge() {
    return ProblemException.of(KitProblem.TOO_LARGE, DocumentLimits.tooLarge(MOST));
  }

  /** Counts what is read, and ends where the room for it ends. */
  private static final class Measured extends DigestInputStream {
    private final Storage.Reserved reserved;
    private long size;

    Measured(InputStream stream, MessageDigest digest, Storage.Reserved reserved) {
      super(stream, digest);
      this.reserved = reserved;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      size += read;
      if (size > MOST) {
        throw tooLarge();
      }
      if (size > reserved.bytes()) {
        throw reserved.room().tooLarge();
      }
    }
  }
}
