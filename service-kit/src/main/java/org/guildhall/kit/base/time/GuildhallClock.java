package org.guildhall.kit.base.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of this installation: the machine's, plus the offset of the sandbox, which is zero in a
 * normal installation. Inject it as {@link Clock}. A deadline is decided by the database with
 * {@code guildhall_now()}; this clock is for everything that a millisecond does not decide.
 */
public final class GuildhallClock extends Clock {

  private final ZoneId zone;
  private volatile Duration offset = Duration.ZERO;

  public GuildhallClock() {
    this(ZoneOffset.UTC);
  }

  private GuildhallClock(ZoneId zone) {
    this.zone = zone;
  }

  /** How far this installation is ahead of the machine. */
  public Duration offset() {
    return offset;
  }

  /** Follows the offset that the database holds; only the sandbox calls this. */
  public void follow(Duration newOffset) {
    this.offset = newOffset;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    GuildhallClock self = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return other;
      }

      @Override
      public Clock withZone(ZoneId another) {
        return self.withZone(another);
      }

      @Override
      public Instant instant() {
        return self.instant();
      }
    };
  }
}
