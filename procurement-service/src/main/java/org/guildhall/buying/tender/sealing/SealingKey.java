package org.guildhall.buying.tender.sealing;

import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.guildhall.kit.base.document.ContentHash;

/** The public half of one envelope's key pair: everybody may seal with it, nobody can open. */
public final class SealingKey {
  private final UUID id;
  private final Envelope envelope;
  private final byte[] publicKey;
  private final HybridEncrypt sealer;

  SealingKey(UUID id, Envelope envelope, byte[] publicKey) {
    this.id = id;
    this.envelope = envelope;
    this.publicKey = publicKey.clone();
    this.sealer = Hpke.sealer(publicKey);
  }

  public UUID id() {
    return id;
  }

  public Envelope envelope() {
    return envelope;
  }

  /** The raw X25519 public key, 32 bytes. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /**
   * {@code sha256:} and the SHA-256 of the raw public key in hex, as notices and the log have it.
   */
  public String fingerprint() {
    return "sha256:" + ContentHash.ofBytes(publicKey).hex();
  }

  /** Seals content so that only the opening of this envelope can read it, and only in context. */
  public byte[] seal(byte[] content, SealingContext context) {
    try {
      return sealer.encrypt(content, context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException("Sealing failed");
    }
  }
}
