package org.guildhall.portal.search.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the first two digits of a CPV code stand for. */
final class CpvDivisions {
  private static final String LIST = "reference/cpv.tsv";
  private static final int DIGITS = 2;
  static final Map<String, String> NAMES = read();

  private CpvDivisions() {}

  private static Map<String, String> read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + LIST);
      }
      Map<String, String> names = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t", 2))
          .filter(cells -> cells.length == 2 && cells[0].matches("\\d{2}000000.*"))
          .forEach(cells -> names.put(cells[0].substring(0, DIGITS), cells[1]));
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
