package org.guildhall.buying.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The queries of {@code letter-causes.sql} by the kind of letter that they cause. */
final class Causes {

  private static final String FILE = "/letter-causes.sql";
  private static final String HEAD = "--: ";

  private Causes() {}

  static Map<String, String> byKind() {
    Map<String, String> queries = new LinkedHashMap<>();
    for (String section : file().split("\n" + HEAD)) {
      int line = section.indexOf('\n');
      if (!section.startsWith("--")) {
        queries.put(section.substring(0, line).strip(), section.substring(line).strip());
      }
    }
    return queries;
  }

  private static String file() {
    try (InputStream file = Objects.requireNonNull(Causes.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
