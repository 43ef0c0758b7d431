package org.guildhall.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Logging of this module's own programs; inside tests the surrounding application decides. */
public final class QuietLogs {
  private QuietLogs() {}

  /** Warnings and errors to standard error, unless the command line configures logging itself. */
  public static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings =
        QuietLogs.class.getResourceAsStream("/guildhall-logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
