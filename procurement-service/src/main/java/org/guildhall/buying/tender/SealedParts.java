package org.guildhall.buying.tender;

/**
 * Both envelopes of one version of a tender: each is encrypted under a key of its own, and that key
 * is sealed to the procurement's key for this envelope.
 *
 * @param number the version, which is part of what the encryption authenticates
 */
public record SealedParts(
    long number, byte[] quality, byte[] qualityKey, byte[] price, byte[] priceKey) {
  @Override
  public String toString() {
    return "SealedParts of version " + number;
  }
}
