package org.guildhall.kit.base.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers. */
public final class Ids {

  private Ids() {}

  /**
   * A UUID of version 7: it begins with the time, so that rows made together lie together in an
   * index, and it grows within this process.
   */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
