package org.guildhall.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.build.SourceHash;

/**
 * Copies of what has been built, from which the processes run: so a build or a clean-up in the
 * repository never pulls the code away from under a running process.
 */
final class RunFolder {
  private final Path folder;

  RunFolder(Path folder) {
    this.folder = Folders.createPrivate(folder);
  }

  /** A copy of the application's folder under its stamp; copies of other stamps are removed. */
  Path application(String name, String stamp, Path built) {
    Path copy = folder.resolve(name + "-" + stamp);
    if (!Files.isDirectory(copy)) {
      Path half = folder.resolve(name + ".copying");
      Folders.delete(half);
      copyTree(built, half);
      moveInto(copy, half);
    }
    return copy;
  }

  /** The copy that {@code up} runs the application or the launcher's class path from. */
  Path current(String name) {
    try (Stream<Path> copies = Files.list(folder)) {
      return copies
          .filter(copy -> isCopy(copy.getFileName().toString(), name))
          .findFirst()
          .orElseThrow(() -> new LocalStackException("There is no copy of " + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCopy(String file, String name) {
    return file.startsWith(name + "-") && file.indexOf('-', name.length() + 1) < 0;
  }

  /** Removes what older builds have left; to be called once no process uses it any more. */
  void keepOnly(List<Path> inUse) {
    try (Stream<Path> copies = Files.list(folder)) {
      copies.filter(copy -> !inUse.contains(copy)).forEach(Folders::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the launcher's own class path, for the broker. */
  Path stack() {
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();
    Path half = folder.resolve("stack.copying");
    Path copy = folder.resolve("stack-" + fingerprint(jars));
    if (!Files.isDirectory(copy)) {
      Folders.delete(half);
      Folders.createPrivate(half);
      jars.forEach(jar -> copyEntry(jar, half));
      moveInto(copy, half);
    }
    return copy;
  }

  /** What a program needs to run from the copy of the launcher's class path. */
  static String classPath(Path stack) {
    return stack.resolve("classes") + File.pathSeparator + stack.resolve("*");
  }

  private static String fingerprint(List<Path> jars) {
    List<String> names = new ArrayList<>();
    for (Path jar : jars) {
      names.add(jar.toAbsolutePath().toString());
    }
    Path root = Path.of("/");
    return SourceHash.of(root, names.stream().map(name -> name.substring(1)).toList());
  }

  private static void copyEntry(Path entry, Path target) {
    if (Files.isDirectory(entry)) {
      copyTree(entry, target.resolve("classes"));
      return;
    }
    try {
      Files.copy(entry, target.resolve(entry.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveInto(Path copy, Path half) {
    try {
      Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyTree(Path from, Path to) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(to.resolve(from.relativize(folder).toString()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
