package org.guildhall.buying.tender.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed thing belongs to. It is the associated data of the encryption: a ciphertext moved
 * to another tender, version, lot, procurement or envelope does not open.
 */
public sealed interface SealingContext {

  /**
   * The bytes that go into the encryption; a line per part, the first one names kind and format.
   */
  default byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The same as text; contains ids only. */
  String text();

  /** A submitted envelope. */
  record OfEnvelope(UUID procurement, UUID lot, UUID tender, long version, Envelope envelope)
      implements SealingContext {
    @Override
    public String text() {
      return "guildhall sealed envelope v1\nprocurement %s\nlot %s\ntender %s\nversion %d\nenvelope %s\n"
          .formatted(procurement, lot, tender, version, envelope);
    }
  }

  /** The key of a document that was uploaded ahead of the submission. */
  record OfDocument(UUID procurement, UUID lot, UUID tender, UUID document)
      implements SealingContext {
    @Override
    public String text() {
      return "guildhall sealed document v1\nprocurement %s\nlot %s\ntender %s\ndocument %s\n"
          .formatted(procurement, lot, tender, document);
    }
  }

  /** A supplier's own copy of what it submitted, under a key only the supplier has. */
  record OfCopy(UUID tender, long version) implements SealingContext {
    @Override
    public String text() {
      return "guildhall own copy v1\ntender %s\nversion %d\n".formatted(tender, version);
    }
  }

  /** Content after its opening. */
  record OfOpened(UUID tender, Envelope envelope) implements SealingContext {
    @Override
    public String text() {
      return "guildhall opened content v1\ntender %s\nenvelope %s\n".formatted(tender, envelope);
    }
  }

  /** A private or symmetric key that is itself wrapped. */
  record OfKey(String use, UUID owner) implements SealingContext {
    @Override
    public String text() {
      return "guildhall wrapped key v1\nuse %s\nowner %s\n".formatted(use, owner);
    }
  }
}
