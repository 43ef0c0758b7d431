package org.guildhall.marketplace.register.reading.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what could not be used in one release; each place and reason once. */
public final class Flags {

  private static final int MOST = 100;
  private static final int SHOWN = 120;

  private final Set<Flag> flags = new LinkedHashSet<>();

  public void add(FlagReason reason, String path) {
    add(reason, path, "");
  }

  public void add(FlagReason reason, String path, String found) {
    if (flags.size() < MOST) {
      flags.add(new Flag(reason, shortened(path), shortened(found)));
    } else {
      flags.add(new Flag(FlagReason.TOO_MANY_FLAGS, "", ""));
    }
  }

  public List<Flag> all() {
    return new ArrayList<>(flags);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : Texts.cut(text, SHOWN - 1) + "…";
  }
}
