package org.guildhall.kit.base.page;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the moment and the id of its last item, by which the list is sorted. The next
 * page begins behind it, which costs the same on every page. Clients treat the text as opaque.
 *
 * @param moment to the microsecond, as PostgreSQL keeps it
 */
public record Cursor(Instant moment, UUID id) {

  private static final Cursor LATEST =
      new Cursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

  /** No list goes back further, and PostgreSQL not much. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final int MICROS_A_SECOND = 1_000_000;
  private static final int BYTES = 3 * Long.BYTES;

  /** The text that clients send back as {@code after}. */
  public String encode() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    ByteBuffer bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(micros)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * @return for the first page of a list with its latest items first, what is behind no item
   * @throws ProblemException INVALID_INPUT if this is not one of our cursors
   */
  public static Cursor latest(@Nullable String after) {
    Cursor cursor = decode(after);
    return cursor == null ? LATEST : cursor;
  }

  /**
   * @return null for the first page
   * @throws ProblemException INVALID_INPUT if this is not one of our cursors
   */
  public static @Nullable Cursor decode(@Nullable String after) {
    if (after == null || after.isBlank()) {
      return null;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
      long micros = bytes.getLong();
      Instant moment =
          Instant.ofEpochSecond(
              Math.floorDiv(micros, MICROS_A_SECOND),
              Math.floorMod(micros, MICROS_A_SECOND) * 1_000L);
      Cursor cursor = new Cursor(moment, new UUID(bytes.getLong(), bytes.getLong()));
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST.moment()) || bytes.hasRemaining()) {
        throw notOurs();
      }
      return cursor;
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      throw notOurs();
    }
  }

  private static ProblemException notOurs() {
    return ProblemException.field("after", "This is not the end of a page");
  }
}
