package org.guildhall.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ends of log files. */
public final class LogFiles {
  private static final int ENOUGH_BYTES_A_LINE = 400;

  private LogFiles() {}

  /** The last lines, or in brackets why there are none. */
  public static String lastLines(Path log, int wanted) {
    if (!Files.isReadable(log)) {
      return "(no log)";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - (long) wanted * ENOUGH_BYTES_A_LINE);
      file.seek(start);
      byte[] end = new byte[(int) (file.length() - start)];
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      int from = Math.max(start > 0 ? 1 : 0, lines.size() - wanted);
      return String.join(
          System.lineSeparator(), lines.subList(Math.min(from, lines.size()), lines.size()));
    } catch (IOException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }
}
