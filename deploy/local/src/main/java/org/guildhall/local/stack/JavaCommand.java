package org.guildhall.local.stack;

import java.nio.file.Path;
import java.util.List;

/** The Java of this program, for small machines. */
final class JavaCommand {
  private JavaCommand() {}

  static List<String> withHeap(String largest) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms64m",
        "-Xmx" + largest,
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
