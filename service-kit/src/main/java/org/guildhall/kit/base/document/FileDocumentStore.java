package org.guildhall.kit.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.guildhall.kit.base.problem.ProblemException;

/** Keeps documents as files, in folders named by the first digits of their hash. */
final class FileDocumentStore implements DocumentStore {

  private final Path folder;

  FileDocumentStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public StoredDocument put(
      InputStream content, DocumentLimits limits, Consumer<StoredDocument> note) {
    try (Incoming incoming = Incoming.receive(content, limits, folder)) {
      note.accept(incoming.document());
      Path place = place(incoming.document().sha256());
      if (!Files.exists(place)) {
        Files.createDirectories(place.getParent());
        // Atomic, so that nobody ever sees half a document under its hash.
        Files.move(incoming.file(), place, StandardCopyOption.ATOMIC_MOVE);
      }
      return incoming.document();
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be stored", failed);
    }
  }

  @Override
  public InputStream get(ContentHash hash) {
    try {
      return Files.newInputStream(place(hash));
    } catch (NoSuchFileException missing) {
      throw ProblemException.notFound("document", hash);
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be read", failed);
    }
  }

  @Override
  public boolean exists(ContentHash hash) {
    return Files.exists(place(hash));
  }

  @Override
  public void remove(ContentHash hash) {
    try {
      Files.deleteIfExists(place(hash));
    } catch (IOException failed) {
      throw new UncheckedIOException("The document could not be removed", failed);
    }
  }

  private Path place(ContentHash hash) {
    String hex = hash.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }
}
