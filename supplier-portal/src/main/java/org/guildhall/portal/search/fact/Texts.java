package org.guildhall.portal.search.fact;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts that may be missing. */
final class Texts {
  private Texts() {}

  static String join(@Nullable String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
