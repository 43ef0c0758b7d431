package org.guildhall.load.kill;

import java.util.ArrayList;
import java.util.List;

/** What a check found wrong, a sentence each. */
final class Problems {
  private static final int SHOWN = 20;

  private final List<String> all = new ArrayList<>();

  void add(String format, Object... values) {
    all.add(format.formatted(values));
  }

  void unless(boolean so, String format, Object... values) {
    if (!so) {
      add(format, values);
    }
  }

  int count() {
    return all.size();
  }

  /** Ends the program with all of them, if there are any. */
  void mustBeNone() {
    if (!all.isEmpty()) {
      all.stream().limit(SHOWN).forEach(System.out::println);
      throw new IllegalStateException(all.size() + " problems, the first of them above");
    }
  }
}
