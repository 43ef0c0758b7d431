package org.guildhall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders of the local stack: private to their owner, and removed completely when temporary. */
public final class Folders {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private Folders() {}

  /**
   * Creates the folder readable by nobody but its owner, as PostgreSQL demands of its data; one
   * that is there stays as it is.
   */
  public static Path createPrivate(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        if (isPosix()) {
          Files.createDirectory(
              folder,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
        } else {
          Files.createDirectory(folder);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the folder " + folder, e);
    }
  }

  /** Creates the file, readable by nobody but its owner, unless it is there; then it becomes so. */
  public static Path createPrivateFile(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        createPrivate(parent);
      }
      if (Files.exists(file)) {
        makePrivate(file, FILE);
      } else if (isPosix()) {
        Files.createFile(
            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
      } else {
        Files.createFile(file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the file " + file, e);
    }
  }

  /**
   * Makes the folder and all that is in it readable by nobody but its owner; one that is not there
   * is fine. Programs stay executable, and what symbolic links lead to stays as it is.
   */
  public static void makePrivate(Path folder) {
    if (!isPosix()) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Closer());
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make private: " + folder, e);
    }
  }

  /** Lets nobody but its owner into the folder, whatever is in it. */
  public static void closeFolder(Path folder) {
    try {
      makePrivate(folder, FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make private: " + folder, e);
    }
  }

  private static void makePrivate(Path file, String permissions) throws IOException {
    Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
    if (isPosix() && !Files.getPosixFilePermissions(file).equals(wanted)) {
      Files.setPosixFilePermissions(file, wanted);
    }
  }

  /** A new, private, temporary folder. */
  public static Path createTemporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create a temporary folder", e);
    }
  }

  /** Removes the folder with all its content; a folder that is not there is fine. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleter());
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the folder " + folder, e);
    }
  }

  static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static final class Closer extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      makePrivate(folder, FOLDER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      try {
        if (attributes.isRegularFile()) {
          makePrivate(file, Files.isExecutable(file) ? FOLDER : FILE);
        }
        return FileVisitResult.CONTINUE;
      } catch (NoSuchFileException e) {
        return visitFileFailed(file, e);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      // A running server removes files of its own meanwhile.
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      // A server that is just ending removes its own files meanwhile.
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
