package org.guildhall.buying.tender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.guildhall.buying.tender.terms.VouchedKeys;

/**
 * Seals content at every save, so that submitting needs no slow cryptography: it only throws away
 * the supplier's own keys, after which nothing but the opening reads the content.
 */
@ApplicationScoped
public class ContentSealing {
  /** Content is filled up to whole kibibytes, so that its length does not tell a price. */
  private static final int BLOCK = 1024;

  private static final String OWN_KEYS = "draft %d";

  private final VouchedKeys sealingKeys;
  private final KeyEncryptionKey keyEncryption;
  private final ObjectMapper json;

  ContentSealing(VouchedKeys sealingKeys, KeyEncryptionKey keyEncryption, ObjectMapper json) {
    this.sealingKeys = sealingKeys;
    this.keyEncryption = keyEncryption;
    this.json = json;
  }

  /** Which tender something is sealed for. */
  public record Place(UUID procurementId, UUID lotId, UUID tenderId) {
    /** Of this tender. */
    public static Place of(TenderRow row) {
      return new Place(row.procurementId(), row.lotId(), row.id());
    }

    /** What the encryption of an envelope of a version authenticates. */
    public SealingContext envelope(long number, Envelope envelope) {
      return new SealingContext.OfEnvelope(procurementId, lotId, tenderId, number, envelope);
    }

    /** What the encryption of a document authenticates. */
    public SealingContext document(UUID documentId) {
      return new SealingContext.OfDocument(procurementId, lotId, tenderId, documentId);
    }
  }

  /**
   * Seals a version of a tender, after reading it as the opening will: what could not be read then
   * is refused now, when its supplier can still change it.
   */
  public SealedDraft seal(
      Place place, long number, TenderContent content, List<SealedDocument> documents) {
    parse(padded(content.quality()), TenderContent.Quality.class);
    parse(padded(content.priceOrNone()), TenderContent.Price.class);
    ContentKey qualityKey = ContentKey.random();
    ContentKey priceKey = ContentKey.random();
    SealedParts parts =
        new SealedParts(
            number,
            qualityKey.encrypt(padded(content.quality()), place.envelope(number, Envelope.QUALITY)),
            sealKey(place, number, Envelope.QUALITY, qualityKey),
            priceKey.encrypt(padded(content.priceOrNone()), place.envelope(number, Envelope.PRICE)),
            sealKey(place, number, Envelope.PRICE, priceKey));
    WrappedKey ownKeys = wrap(place, number, qualityKey, priceKey);
    qualityKey.destroy();
    priceKey.destroy();
    return new SealedDraft(
        parts,
        ownKeys,
        Manifest.of(place.procurementId(), place.lotId(), place.tenderId(), parts, documents));
  }

  /** Reads a draft by the supplier's own keys. */
  public TenderContent read(Place place, SealedParts parts, WrappedKey ownKeys) {
    byte[] keys =
        keyEncryption.unwrap(KeyPurpose.WORKING, ownKeys, ownKeysContext(place, parts.number()));
    ContentKey qualityKey = ContentKey.of(Arrays.copyOf(keys, ContentKey.LENGTH));
    ContentKey priceKey =
        ContentKey.of(Arrays.copyOfRange(keys, ContentKey.LENGTH, 2 * ContentKey.LENGTH));
    Arrays.fill(keys, (byte) 0);
    try {
      return TenderContent.of(
          parse(
              qualityKey.decrypt(parts.quality(), place.envelope(parts.number(), Envelope.QUALITY)),
              TenderContent.Quality.class),
          parse(
              priceKey.decrypt(parts.price(), place.envelope(parts.number(), Envelope.PRICE)),
              TenderContent.Price.class));
    } finally {
      qualityKey.destroy();
      priceKey.destroy();
    }
  }

  /** JSON filled up with spaces, which JSON ignores. */
  public byte[] padded(Object content) {
    try {
      byte[] bytes = json.writeValueAsBytes(content);
      int length = (bytes.length / BLOCK + 1) * BLOCK;
      byte[] filled = Arrays.copyOf(bytes, length);
      Arrays.fill(filled, bytes.length, length, (byte) ' ');
      return filled;
    } catch (JsonProcessingException e) {
      // Without the cause: its message may quote the content.
      throw new IllegalStateException("The content of a tender could not be written");
    }
  }

  /** Reads JSON that {@link #padded} wrote. */
  public <T> T parse(byte[] content, Class<T> type) {
    try {
      return json.readValue(content, type);
    } catch (IOException e) {
      // Without the cause: its message may quote the content.
      throw new IllegalStateException("The content of a tender could not be read");
    }
  }

  private byte[] sealKey(Place place, long number, Envelope envelope, ContentKey key) {
    byte[] bytes = key.bytes();
    try {
      return sealingKeys
          .of(place.procurementId(), envelope)
          .seal(bytes, place.envelope(number, envelope));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private WrappedKey wrap(Place place, long number, ContentKey quality, ContentKey price) {
    byte[] both = Arrays.copyOf(quality.bytes(), 2 * ContentKey.LENGTH);
    System.arraycopy(price.bytes(), 0, both, ContentKey.LENGTH, ContentKey.LENGTH);
    try {
      return keyEncryption.wrap(KeyPurpose.WORKING, both, ownKeysContext(place, number));
    } finally {
      Arrays.fill(both, (byte) 0);
    }
  }

  private static SealingContext ownKeysContext(Place place, long number) {
    return new SealingContext.OfKey(OWN_KEYS.formatted(number), place.tenderId());
  }
}
