package org.guildhall.kit.testing;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.guildhall.kit.facts.authority.SigningKey;

/**
 * Keys with which tests sign facts in the name of another service. The same in every JVM, since
 * several may share a topic.
 */
public final class FactKeys {

  private FactKeys() {}

  /** The key that the service under test has pinned for another one. */
  public static SigningKey of(String service) {
    return keyOf(service, service);
  }

  /** A key that nobody has pinned, of somebody who pretends to be the service. */
  public static SigningKey forged(String service) {
    return keyOf(service, "not " + service);
  }

  private static SigningKey keyOf(String service, String seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
      return SigningKey.of(service, generator.generateKeyPair());
    } catch (NoSuchAlgorithmException | java.security.InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  /** Always the same bytes. */
  private static final class Fixed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final String seed;

    Fixed(String seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      byte[] text = seed.getBytes(StandardCharsets.UTF_8);
      Arrays.fill(bytes, (byte) 7);
      System.arraycopy(text, 0, bytes, 0, Math.min(text.length, bytes.length));
    }
  }
}
