package org.guildhall.local.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a Chromium for the browser tests may be. */
public final class Chromium {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private Chromium() {}

  /** Its program; what GUILDHALL_CHROMIUM names comes first. */
  public static Optional<String> find() {
    String given = System.getenv("GUILDHALL_CHROMIUM");
    if (given != null && Files.isExecutable(Path.of(given))) {
      return Optional.of(given);
    }
    return USUAL.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
  }
}
