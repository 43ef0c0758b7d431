package org.guildhall.kit.killing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the service, its store, its database and Java may have written: the folder it
 * runs in, and that of temporary files, in which the tests' database lies too.
 */
public final class Disk {
  private static final int PIECE = 1 << 20;

  /** Of this process; of the servers of a whole run, which may keep their files in memory. */
  private final List<Path> roots =
      List.of(Path.of("."), Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"));

  private final Instant since = Instant.now().minusSeconds(1);

  /** The files written to since this was made that contain the text. */
  public List<Path> filesThatContain(String text) {
    List<Path> found = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        search(root, text, found);
      }
    }
    return found;
  }

  private void search(Path root, String text, List<Path> found) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && attributes.lastModifiedTime().toInstant().isAfter(since)
                  && contains(file, text)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A piece at a time, with the end of each before the next. */
  private static boolean contains(Path file, String text) {
    try (InputStream in = Files.newInputStream(file)) {
      String before = "";
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        String seen = before + new String(piece, StandardCharsets.ISO_8859_1);
        if (seen.contains(text)) {
          return true;
        }
        before = seen.substring(Math.max(0, seen.length() - text.length()));
      }
      return false;
    } catch (IOException gone) {
      return false;
    }
  }
}
