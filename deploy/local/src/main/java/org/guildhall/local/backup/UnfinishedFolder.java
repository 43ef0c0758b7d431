package org.guildhall.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;

/**
 * A folder that gets its name when all of it is there: until then it is called {@code
 * NAME.unfinished}, so that nothing half-done looks whole, whatever is killed.
 */
final class UnfinishedFolder implements AutoCloseable {
  private final Path wanted;
  private final Path folder;
  private final List<KeptFile> files = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final Set<String> folders = new TreeSet<>();

  /**
   * @param wanted must not be there, or be empty
   */
  UnfinishedFolder(Path wanted) {
    mustBeFree(wanted);
    this.wanted = wanted;
    this.folder = unfinished(wanted);
    Folders.delete(folder);
    Folders.createPrivate(folder);
  }

  /** Where it is until it is finished. */
  static Path unfinished(Path wanted) {
    return wanted.resolveSibling(wanted.getFileName() + ".unfinished");
  }

  static void mustBeFree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new LocalStackException(folder + " is not empty; name another folder.");
      }
    } catch (IOException e) {
      throw new LocalStackException(folder + " is no folder that can be used: " + e.getMessage());
    }
  }

  Path path() {
    return folder;
  }

  boolean has(String name) {
    return paths.contains(name);
  }

  /**
   * Copies a file under a name.
   *
   * @throws java.nio.file.NoSuchFileException if it is not there any more
   */
  KeptFile copy(Path file, String name) throws IOException {
    return note(PrivateFiles.copy(file, folder, name));
  }

  void write(byte[] content, String name) {
    note(PrivateFiles.write(content, folder, name));
  }

  void folder(String name) {
    try {
      Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folders.add(name);
  }

  private KeptFile note(KeptFile file) {
    files.add(file);
    paths.add(file.path());
    return file;
  }

  List<KeptFile> files() {
    return List.copyOf(files);
  }

  List<String> folders() {
    return List.copyOf(folders);
  }

  /** Gives it its name. */
  void finish() {
    Folders.makePrivate(folder);
    try {
      Files.move(folder, wanted, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot name the finished folder " + wanted, e);
    }
  }

  /** What was not finished goes. */
  @Override
  public void close() {
    Folders.delete(folder);
  }
}
