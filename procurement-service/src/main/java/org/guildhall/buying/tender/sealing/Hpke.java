package org.guildhall.buying.tender.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;

/**
 * HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. Keys
 * are the raw 32 bytes; a sealed message is the encapsulated key (32 bytes), then the ciphertext.
 * The {@link SealingContext} is the HPKE {@code info}.
 */
final class Hpke {
  private static final HpkeParameters PARAMETERS = parameters();

  private Hpke() {}

  /** A fresh key pair. The private half must be wrapped or forgotten. */
  record KeyPair(byte[] publicKey, byte[] privateKey) {
    @Override
    public String toString() {
      return "KeyPair";
    }
  }

  @AccessesPartialKey
  static KeyPair newKeyPair() {
    try {
      HpkePrivateKey key =
          (HpkePrivateKey) KeysetHandle.generateNew(PARAMETERS).getPrimary().getKey();
      return new KeyPair(
          key.getPublicKey().getPublicKeyBytes().toByteArray(),
          key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new SealingException("No key pair could be made");
    }
  }

  /** The public half of a private key. */
  static byte[] publicOf(byte[] privateKey) {
    try {
      return X25519.publicFromPrivate(privateKey);
    } catch (InvalidKeyException e) {
      throw new SealingException("Not a private key for sealing");
    }
  }

  static HybridEncrypt sealer(byte[] publicKey) {
    try {
      return handle(publicKey(publicKey))
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    } catch (GeneralSecurityException e) {
      throw new SealingException("Not a public key for sealing");
    }
  }

  @AccessesPartialKey
  static HybridDecrypt opener(byte[] publicKey, byte[] privateKey) {
    try {
      HpkePrivateKey key =
          HpkePrivateKey.create(
              publicKey(publicKey),
              SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get()));
      return handle(key).getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    } catch (GeneralSecurityException e) {
      throw new SealingException("Not the private key of this public key");
    }
  }

  @AccessesPartialKey
  private static HpkePublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
    return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(bytes), null);
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build();
  }

  private static HpkeParameters parameters() {
    try {
      HybridConfig.register();
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HPKE is not available", e);
    }
  }
}
