package org.guildhall.kit.killing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process that is killed without warning and started again. */
public final class KilledProcess {

  private final String name;
  private final Class<?> main;
  private final List<String> arguments;
  private Process process;
  private int kills;

  public KilledProcess(String name, Class<?> main, String... arguments) {
    this.name = name;
    this.main = main;
    this.arguments = List.of(arguments);
    this.process = start();
  }

  public int kills() {
    return kills;
  }

  /** Nobody but the test may end it. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL, and a new process at once, as a supervisor would start it. */
  public void killAndReplace() {
    kill();
    kills++;
    process = start();
  }

  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    try {
      Path logs = Files.createDirectories(Path.of("target", "killing"));
      File log = logs.resolve(name + ".log").toFile();
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
