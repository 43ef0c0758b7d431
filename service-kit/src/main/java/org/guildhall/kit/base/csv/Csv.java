package org.guildhall.kit.base.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of CSV (RFC 4180). A spreadsheet takes no cell for a formula, whoever wrote it. */
public final class Csv {

  /** The media type of such a file. */
  public static final String MEDIA_TYPE = "text/csv";

  private Csv() {}

  /** One line with its end; what is null is an empty cell. */
  public static String line(Stream<? extends @Nullable Object> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * Writes one line into a file that is on its way.
   *
   * @throws UncheckedIOException if whoever wanted it has gone
   */
  public static void append(Writer file, Stream<? extends @Nullable Object> cells) {
    try {
      file.write(line(cells));
    } catch (IOException gone) {
      throw new UncheckedIOException("Whoever wanted the file has gone", gone);
    }
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    String inert =
        !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + inert.replace("\"", "\"\"") + '"';
  }
}
