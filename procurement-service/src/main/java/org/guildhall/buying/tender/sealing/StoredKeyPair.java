package org.guildhall.buying.tender.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/** A procurement's key pair for one envelope, the private half wrapped. */
@Entity
@Table(name = "sealing_key")
class StoredKeyPair {
  private static final String USE = "sealing";

  @Id private UUID id;
  @Column private UUID procurementId;

  @Enumerated(EnumType.STRING)
  @Column
  private Envelope envelope;

  @Column private byte[] publicKey;
  @Column private byte[] wrappedPrivateKey;
  @Column private String wrappedBy;
  @Column private Instant createdAt;
  @Column private @Nullable Instant unlockedAt;

  protected StoredKeyPair() {}

  StoredKeyPair(UUID procurementId, Envelope envelope, KeyEncryptionKey keys, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.envelope = envelope;
    Hpke.KeyPair pair = Hpke.newKeyPair();
    this.publicKey = pair.publicKey();
    WrappedKey wrapped = keys.wrap(KeyPurpose.OPENING, pair.privateKey(), context());
    Arrays.fill(pair.privateKey(), (byte) 0);
    this.wrappedPrivateKey = wrapped.bytes();
    this.wrappedBy = wrapped.wrappedBy();
    this.createdAt = now;
  }

  SealingKey publicHalf() {
    return new SealingKey(id, envelope, publicKey);
  }

  boolean belongsTogether(KeyEncryptionKey keys) {
    byte[] privateKey = unwrapped(keys);
    try {
      return Arrays.equals(publicKey, Hpke.publicOf(privateKey));
    } finally {
      Arrays.fill(privateKey, (byte) 0);
    }
  }

  /** Opens what was sealed to the true public half, whatever stands in its column. */
  UnlockedKey unlock(KeyEncryptionKey keys, Instant now) {
    byte[] privateKey = unwrapped(keys);
    UnlockedKey unlocked = new UnlockedKey(id, Hpke.publicOf(privateKey), privateKey);
    Arrays.fill(privateKey, (byte) 0);
    this.unlockedAt = now;
    return unlocked;
  }

  private byte[] unwrapped(KeyEncryptionKey keys) {
    return keys.unwrap(KeyPurpose.OPENING, new WrappedKey(wrappedBy, wrappedPrivateKey), context());
  }

  /** The procurement is part of the context, so that a key pair cannot be moved to another one. */
  private SealingContext context() {
    return new SealingContext.OfKey(USE + " " + envelope + " of " + procurementId, id);
  }
}
