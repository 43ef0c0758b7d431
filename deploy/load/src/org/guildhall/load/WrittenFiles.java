package org.guildhall.load;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was written since this was made, wherever an installation may write: its own folder, the
 * working folder, those of temporary files, and shared memory.
 */
final class WrittenFiles {
  private static final int PIECE = 1 << 20;

  private final Instant since = Instant.now().minusSeconds(1);
  private final Set<Path> roots = new LinkedHashSet<>();

  WrittenFiles(Path data) {
    for (Path root :
        List.of(
            data,
            Path.of("").toAbsolutePath(),
            Path.of(System.getProperty("java.io.tmpdir")),
            Path.of("/var/tmp"),
            Path.of("/dev/shm"))) {
      if (Files.isDirectory(root) && roots.stream().noneMatch(root::startsWith)) {
        roots.add(root);
      }
    }
  }

  /** What was searched, and where the text was found. */
  record Found(int files, long bytes, List<Path> paths) {}

  Found containing(String text) {
    Search search = new Search(text);
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, search);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return new Found(search.files, search.bytes, List.copyOf(search.found));
  }

  private final class Search extends SimpleFileVisitor<Path> {
    private final String text;
    private final List<Path> found = new ArrayList<>();
    private int files;
    private long bytes;

    Search(String text) {
      this.text = text;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && attributes.lastModifiedTime().toInstant().isAfter(since)) {
        files++;
        bytes += attributes.size();
        if (contains(file)) {
          found.add(file);
        }
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

    /** A piece at a time, with the end of each before the next. */
    private boolean contains(Path file) {
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
}
