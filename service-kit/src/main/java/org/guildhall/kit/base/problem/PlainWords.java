package org.guildhall.kit.base.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Constants as people say them in the detail of a problem: {@code IN_REVIEW} is "in review". Pages
 * show details as they are.
 */
public final class PlainWords {
  private PlainWords() {}

  /** One of them. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Any of several: "draft, in review or open". */
  public static String anyOf(Collection<? extends Enum<?>> constants) {
    List<String> words = constants.stream().map(PlainWords::of).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
