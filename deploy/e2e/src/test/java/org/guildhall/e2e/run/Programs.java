package org.guildhall.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How programs of the repository are run as this build has built them. */
public final class Programs {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path BUILT = ROOT.resolve("deploy/local/target");
  private static final long MINUTES = 30;

  private Programs() {}

  /** Of the launcher, up to its arguments. */
  public static List<String> launcher() {
    List<String> command = java("256m");
    command.add("org.guildhall.local.launcher.GuildhallLauncher");
    return command;
  }

  /**
   * Runs a program of deploy/load about the installation, which must succeed.
   *
   * @return what it said
   */
  public static String load(Installation installation, String name, String... arguments) {
    List<String> command = java("512m");
    command.add(ROOT.resolve("deploy/load/src/org/guildhall/load/" + name + ".java").toString());
    command.addAll(List.of("--data", installation.data().toString()));
    command.addAll(List.of(arguments));
    Path log = Path.of("target", name.replace('/', '-') + ".log").toAbsolutePath();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroy();
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(name + " failed:\n" + Files.readString(log));
      }
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Removes what an earlier run has left. */
  public static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static List<String> java(String heap) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dguildhall.root=" + ROOT,
            "-Dguildhall.caller=" + ROOT,
            "-cp",
            BUILT.resolve("classes") + ":" + BUILT.resolve("lib") + "/*"));
  }
}
