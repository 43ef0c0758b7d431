package org.guildhall.load;

import java.util.ArrayList;
import java.util.List;

/** The result: a line per measurement. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  Table() {
    line("what", "clients", "per second", "p50 ms", "p99 ms", "CPU-ms", "pgbench/s", "ratio");
  }

  void measured(String what, int clients, Run run, double floor) {
    line(
        what,
        "" + clients,
        "%.0f".formatted(run.perSecond()),
        "%.1f".formatted(run.percentile(50)),
        "%.1f".formatted(run.percentile(99)),
        "%.2f".formatted(run.cpuMillis()),
        floor == 0 ? "" : "%.0f".formatted(floor),
        floor == 0 ? "" : "%.0f %%".formatted(100 * run.perSecond() / floor));
    System.err.println(lines.getLast());
  }

  private void line(String... cells) {
    StringBuilder line = new StringBuilder("%-34s".formatted(cells[0]));
    for (int i = 1; i < cells.length; i++) {
      line.append("%11s".formatted(cells[i]));
    }
    lines.add(line.toString());
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
