package org.guildhall.local.importer;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a file is: a bar that redraws itself on a terminal, plain lines elsewhere. */
final class ImportProgress {

  private static final int WIDTH = 30;
  private static final int PERCENT = 100;
  private static final int A_LINE_EACH = 25;

  private final PrintStream out;
  private final boolean terminal;
  private String name = "";
  private int shown;
  private boolean open;

  ImportProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void begin(String file) {
    name = file;
    shown = -1;
    open = false;
  }

  void at(long read, long size, long releases) {
    int percent = size == 0 ? PERCENT : (int) Math.min(PERCENT, read * PERCENT / size);
    if (percent == shown
        || !terminal && percent / A_LINE_EACH == Math.max(0, shown) / A_LINE_EACH) {
      return;
    }
    shown = percent;
    if (terminal) {
      int full = percent * WIDTH / PERCENT;
      out.printf(
          Locale.ROOT,
          "\r  %s [%s%s] %3d %%  %,d releases",
          name,
          "#".repeat(full),
          ".".repeat(WIDTH - full),
          percent,
          releases);
      open = true;
    } else if (percent < PERCENT) {
      out.printf(Locale.ROOT, "  %s: %d %%, %,d releases%n", name, percent, releases);
    }
    out.flush();
  }

  /** The last word on the file. */
  void end(String result) {
    if (open) {
      out.print("\r\u001B[K");
    }
    out.println("  " + name + ": " + result);
    out.flush();
    open = false;
  }
}
