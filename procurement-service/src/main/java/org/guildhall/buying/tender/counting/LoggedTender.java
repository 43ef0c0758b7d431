package org.guildhall.buying.tender.counting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.log.Logged;
import org.jspecify.annotations.Nullable;

/**
 * A tender as its receipts in the log state it.
 *
 * @param supplierId null on receipts from before it was stated
 * @param version the one that was submitted last
 * @param sealedHash of the manifest of that version, 64 hex digits
 * @param received when that was
 */
public record LoggedTender(
    UUID tenderId,
    UUID lotId,
    @Nullable UUID supplierId,
    long version,
    String sealedHash,
    Instant received,
    Standing standing) {
  private static final String SHA_256 = "sha256:";

  static LoggedTender submitted(Logged receipt, Standing standing) {
    return new LoggedTender(
        receipt.id("tender"),
        receipt.id("lot"),
        receipt.value("supplier").map(UUID::fromString).orElse(null),
        Long.parseLong(receipt.must("version")),
        receipt.must("sealed").substring(SHA_256.length()),
        receipt.time("received"),
        standing);
  }

  LoggedTender become(Standing next) {
    return new LoggedTender(tenderId, lotId, supplierId, version, sealedHash, received, next);
  }

  public boolean counts() {
    return standing == Standing.COUNTS;
  }

  /** Whose it is, if its receipt states it. */
  public Optional<UUID> supplier() {
    return Optional.ofNullable(supplierId);
  }
}
