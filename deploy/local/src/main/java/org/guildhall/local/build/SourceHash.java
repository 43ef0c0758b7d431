package org.guildhall.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fingerprint of source files by name and content. Times do not count: a fresh clone, a switched
 * branch or a touched file need no build as long as the content is the same.
 */
public final class SourceHash {
  private SourceHash() {}

  /** Of all files below the given files and folders; those that do not exist count as absent. */
  public static String of(Path root, List<String> filesAndFolders) {
    MessageDigest digest = sha256();
    for (Path file : files(root, filesAndFolders)) {
      String name = root.relativize(file).toString();
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(contentHash(file));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static List<Path> files(Path root, List<String> filesAndFolders) {
    List<Path> files = new ArrayList<>();
    for (String name : filesAndFolders) {
      Path start = root.resolve(name);
      if (Files.exists(start)) {
        try (Stream<Path> below = Files.walk(start)) {
          below.filter(Files::isRegularFile).forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files.stream().distinct().sorted().toList();
  }

  private static byte[] contentHash(Path file) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 14];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
