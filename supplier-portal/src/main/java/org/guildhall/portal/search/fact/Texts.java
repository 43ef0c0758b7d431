package org.guildhall.portal.search.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts and lists that may be missing in a fact. */
final class Texts {
  private Texts() {}

  static String join(@Nullable String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }

  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
