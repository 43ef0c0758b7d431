package org.guildhall.load.kill;

import java.nio.file.Path;
import java.util.List;
import org.guildhall.local.installation.Installation;

/** Options of a program here, each followed by its value. */
record Arguments(List<String> all) {

  static Arguments of(String[] arguments) {
    return new Arguments(List.of(arguments));
  }

  String value(String option, String usual) {
    int at = all.indexOf(option);
    return at < 0 ? usual : all.get(at + 1);
  }

  long number(String option, long usual) {
    return Long.parseLong(value(option, Long.toString(usual)));
  }

  /** The one in the folder that {@code --data} names. */
  Installation installation() {
    Path data = Path.of(value("--data", ".guildhall-sandbox")).toAbsolutePath().normalize();
    return Installation.in(data)
        .orElseThrow(() -> new IllegalStateException("There is no installation in " + data));
  }
}
