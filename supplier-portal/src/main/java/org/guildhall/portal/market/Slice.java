package org.guildhall.portal.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list and how to get the next one. */
public record Slice<T>(List<T> items, @Nullable String next) {
  public Slice {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
