package org.guildhall.marketplace.register.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party of the release.
 *
 * @param id the release's own id of the party, to which buyer and suppliers refer
 * @param name as written, or null
 * @param identifiers of public registers; empty when the release gives none
 * @param roles as written
 * @param region ITL code, or null
 * @param scale "sme", "large" or null
 * @param vcse whether it says it is a voluntary or social enterprise
 * @param path where it stands
 */
public record ReadParty(
    @Nullable String id,
    @Nullable String name,
    List<ReadIdentifier> identifiers,
    Set<String> roles,
    ReadAddress address,
    @Nullable String scale,
    boolean vcse,
    String path) {

  /** Postal address as written. */
  public record ReadAddress(
      @Nullable String street,
      @Nullable String locality,
      @Nullable String postalCode,
      @Nullable String region,
      @Nullable String country) {}

  /** Whether it takes part as a buyer, alone or with others. */
  public boolean isBuyer() {
    return roles.contains("buyer");
  }
}
