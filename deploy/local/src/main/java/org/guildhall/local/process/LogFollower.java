package org.guildhall.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Passes on what is written to log files from now on. */
public final class LogFollower {
  private static final long PAUSE_MILLIS = 300;
  private static final int LARGEST_PIECE = 1 << 20;

  private final Map<Path, Long> positions = new LinkedHashMap<>();
  private final Consumer<String> out;

  /** Passes on to {@code out}, a piece of one file at a time. */
  public LogFollower(List<Path> files, Consumer<String> out) {
    files.forEach(file -> positions.put(file, size(file)));
    this.out = out;
  }

  /** Until this thread is interrupted. */
  public void follow() {
    while (true) {
      positions.replaceAll(this::passOn);
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Passes on what is new in the file; returns how far it has got. */
  private long passOn(Path file, long position) {
    long size = size(file);
    // A file that has become shorter has been begun anew.
    long from = size < position ? 0 : position;
    if (size == from) {
      return from;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(from);
      byte[] fresh = new byte[(int) Math.min(size - from, LARGEST_PIECE)];
      in.readFully(fresh);
      out.accept(new String(fresh, StandardCharsets.UTF_8).stripTrailing());
      return from + fresh.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      // Renamed or removed between the two looks.
      return 0;
    }
  }
}
