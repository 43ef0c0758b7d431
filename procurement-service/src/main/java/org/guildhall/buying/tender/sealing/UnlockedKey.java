package org.guildhall.buying.tender.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The private half of one envelope's key pair, in memory for the length of an opening. */
public final class UnlockedKey {
  private final UUID id;
  private final HybridDecrypt opener;

  UnlockedKey(UUID id, byte[] publicKey, byte[] privateKey) {
    this.id = id;
    this.opener = Hpke.opener(publicKey, privateKey);
  }

  public UUID id() {
    return id;
  }

  /**
   * Reads what was sealed.
   *
   * @throws SealingException if a bit of it changed or it was sealed for another context or key
   */
  public byte[] open(byte[] sealed, SealingContext context) {
    try {
      return opener.decrypt(sealed, context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException("The sealed content is not what was sealed");
    }
  }

  @Override
  public String toString() {
    return "UnlockedKey " + id;
  }
}
