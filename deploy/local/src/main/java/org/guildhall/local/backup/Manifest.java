package org.guildhall.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.local.LocalStackException;

/**
 * What is in a folder of a backup, written last: a folder without it is not whole.
 *
 * @param format of this file; another one is refused
 * @param backup a name that both folders of a backup share
 * @param content {@code DATA} or {@code KEYS}
 * @param madeAt when it was begun, ISO 8601 in UTC
 * @param guildhall the version that made it
 * @param kind of the installation
 * @param postgres the server's version; empty for keys
 * @param folders also the empty ones, without which PostgreSQL does not start
 */
record Manifest(
    int format,
    String backup,
    String content,
    String madeAt,
    String guildhall,
    String kind,
    String postgres,
    List<String> folders,
    List<KeptFile> files) {
  static final String NAME = "manifest.json";
  static final String DATA = "DATA";
  static final String KEYS = "KEYS";
  static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Manifest {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }

  long bytes() {
    return files.stream().mapToLong(KeptFile::bytes).sum();
  }

  void write(Path folder) {
    try {
      PrivateFiles.write(JSON.writeValueAsBytes(this), folder, NAME);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a folder that is whole as far as its manifest goes; {@link #verify} looks at the rest. */
  static Manifest read(Path folder, String content) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new LocalStackException(
          "%s is no whole backup: it has no %s, which is written last.".formatted(folder, NAME));
    }
    try {
      Manifest read = JSON.readValue(file.toFile(), Manifest.class);
      if (read.format() != FORMAT || !read.content().equals(content)) {
        throw new LocalStackException(
            "%s holds %s in format %d; wanted is %s in format %d."
                .formatted(folder, read.content(), read.format(), content, FORMAT));
      }
      return read;
    } catch (IOException unreadable) {
      throw new LocalStackException(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  /** Refuses a folder in which a file is missing, different or more than were written. */
  void verify(Path folder) {
    Set<String> known = new HashSet<>(Set.of(NAME));
    try {
      for (KeptFile file : files) {
        Path path = folder.resolve(file.path()).normalize();
        if (!path.startsWith(folder.normalize())) {
          throw new LocalStackException("The backup names a file outside of it: " + file.path());
        }
        if (!Files.isRegularFile(path)) {
          throw new LocalStackException("The backup has lost " + path);
        }
        if (Files.size(path) != file.bytes() || !PrivateFiles.hash(path).equals(file.sha256())) {
          throw new LocalStackException("%s is not what was backed up.".formatted(path));
        }
        known.add(file.path());
      }
      mustBeAll(folder, known);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The backup cannot be read", unreadable);
    }
  }

  private static void mustBeAll(Path folder, Set<String> known) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !Files.isDirectory(path))
          .filter(path -> !known.contains(slashed(folder.relativize(path))))
          .findFirst()
          .ifPresent(path -> {
            throw new LocalStackException(path + " does not belong to the backup.");
          });
    }
  }

  static String slashed(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
