package org.guildhall.kit.web.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The kinds of tasks a service gives out, one a line of its {@code task-kinds.txt}. The API
 * description names them, so that clients can have a page for each.
 */
public final class TaskKinds {
  /** The property that a program without tasks of its own sets to false, such as the portal. */
  static final String SERVED = "guildhall.tasks.served";

  private static final String FILE = "task-kinds.txt";
  private static final List<String> NAMED = read();

  private TaskKinds() {}

  /** In the order of the file; none in a service without tasks. */
  public static List<String> named() {
    return NAMED;
  }

  static void mustBeNamed(String kind) {
    if (!NAMED.contains(kind)) {
      throw new IllegalArgumentException(kind + " is missing in " + FILE);
    }
  }

  private static List<String> read() {
    ClassLoader service = Thread.currentThread().getContextClassLoader();
    try (InputStream in = service.getResourceAsStream(FILE)) {
      return in == null
          ? List.of()
          : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
