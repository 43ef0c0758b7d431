package org.guildhall.portal.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that an API may leave out. */
final class Lists {
  private Lists() {}

  static <T> List<T> of(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
