package org.guildhall.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.guildhall.local.Folders;

/**
 * The secrets of one installation, each in a file that only its owner can read, created when first
 * asked for. A secret reaches the disk completely before anybody uses it, and is never replaced.
 */
public final class Secrets {
  private static final int BYTES = 32;

  private final Path folder;

  /** Kept in the folder. */
  public Secrets(Path folder) {
    this.folder = Folders.createPrivate(folder);
  }

  /** A password of 64 hexadecimal digits. */
  public String password(String name) {
    return read(file(name, () -> HexFormat.of().formatHex(random())));
  }

  private Path file(String name, Supplier<String> content) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      create(file, content.get());
    }
    return file;
  }

  private void create(Path file, String content) {
    try {
      Path half =
          Files.createTempFile(
              folder,
              "new-",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel out = FileChannel.open(half, StandardOpenOption.WRITE)) {
        out.write(StandardCharsets.UTF_8.encode(content + "\n"));
        out.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a secret in " + folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
