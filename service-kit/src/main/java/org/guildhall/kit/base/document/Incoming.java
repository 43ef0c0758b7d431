package org.guildhall.kit.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * A document on its way in: hashed and counted while it streams into a temporary file, so that
 * neither its size nor its kind needs to be believed before. The file lies beside the store and
 * nobody else may read it; what must not lie there in clear is encrypted by the stream it is read
 * from.
 */
final class Incoming implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;
  private static final String BEGINNING = "incoming-";
  private static final String ENDING = ".part";

  private final Path file;
  private final StoredDocument document;

  private Incoming(Path file, StoredDocument document) {
    this.file = file;
    this.document = document;
  }

  /** Where documents arrive, in the store's folder. */
  private static Path incomingIn(Path folder) {
    return folder.resolve("incoming");
  }

  /** Removes what was on its way before this moment and never arrived: its process was killed. */
  static int removeLeftovers(Path folder, Instant before) throws IOException {
    Path incoming = incomingIn(folder);
    if (!Files.isDirectory(incoming)) {
      return 0;
    }
    int removed = 0;
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(incoming, BEGINNING + "*" + ENDING)) {
      for (Path file : files) {
        if (isOlder(file, before) && Files.deleteIfExists(file)) {
          removed++;
        }
      }
    }
    return removed;
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException arrived) {
      return false;
    }
  }

  /**
   * Reads the stream to its end.
   *
   * @param folder of the store, in which the temporary file lies
   * @throws ProblemException TOO_LARGE or UNSUPPORTED_TYPE; nothing is left behind
   */
  static Incoming receive(InputStream content, DocumentLimits limits, Path folder) {
    Path file = null;
    boolean received = false;
    try {
      Path incoming = Files.createDirectories(incomingIn(folder));
      file = Files.createTempFile(incoming, BEGINNING, ENDING);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = copy(content, file, digest, limits.maxBytes());
      String mediaType = MediaTypes.sniff(file);
      if (!limits.mediaTypes().isEmpty() && !limits.mediaTypes().contains(mediaType)) {
        throw ProblemException.of(
            KitProblem.UNSUPPORTED_TYPE,
            "A document of the kind " + mediaType + " is not accepted");
      }
      received = true;
      return new Incoming(
          file, new StoredDocument(ContentHash.of(digest.digest()), size, mediaType));
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be received", failed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    } finally {
      if (!received && file != null) {
        delete(file);
      }
    }
  }

  private static long copy(InputStream content, Path file, MessageDigest digest, long maxBytes)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > maxBytes) {
          throw ProblemException.of(KitProblem.TOO_LARGE, DocumentLimits.tooLarge(maxBytes));
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      // On disk before anybody is told that we have it.
      channel.force(true);
    }
    return size;
  }

  Path file() {
    return file;
  }

  StoredDocument document() {
    return document;
  }

  @Override
  public void close() {
    delete(file);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("A temporary file could not be removed", failed);
    }
  }
}
