package org.guildhall.kit.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * A document on its way in: hashed and counted while it streams into a temporary file, so that
 * neither its size nor its kind needs to be believed before.
 */
final class Incoming implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final StoredDocument document;

  private Incoming(Path file, StoredDocument document) {
    this.file = file;
    this.document = document;
  }

  static Incoming receive(InputStream content, DocumentLimits limits, Path folder) {
    Path file = null;
    boolean received = false;
    try {
      Files.createDirectories(folder);
      file = Files.createTempFile(folder, "incoming-", ".part");
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
          throw ProblemException.of(
              KitProblem.TOO_LARGE, "A document may have " + maxBytes + " bytes at most");
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
