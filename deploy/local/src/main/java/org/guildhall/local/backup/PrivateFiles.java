package org.guildhall.local.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guildhall.local.Folders;

/** Copies for nobody but their owner, on the disk before they count as written. */
final class PrivateFiles {
  private static final int PIECE = 1 << 16;

  private PrivateFiles() {}

  /**
   * Copies a file, of which somebody may just be writing another piece: what was read is what has
   * the hash.
   *
   * @throws java.nio.file.NoSuchFileException if it is not there any more
   */
  static KeptFile copy(Path file, Path folder, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return write(in, folder, name);
    }
  }

  static KeptFile write(byte[] content, Path folder, String name) {
    try {
      return write(new ByteArrayInputStream(content), folder, name);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + folder.resolve(name), failed);
    }
  }

  private static KeptFile write(InputStream in, Path folder, String name) throws IOException {
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    MessageDigest digest = sha256();
    long bytes = 0;
    byte[] piece = new byte[PIECE];
    try (FileChannel out =
        FileChannel.open(
            Folders.createPrivateFile(target),
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
        bytes += read;
        ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
      out.force(true);
    }
    return new KeptFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** The hash of a file's content, 64 hex digits. */
  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
