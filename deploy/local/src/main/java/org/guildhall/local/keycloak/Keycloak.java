package org.guildhall.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.build.Maven;
import org.guildhall.local.process.ProcessSpec;

/**
 * Keycloak's distribution in a data folder: fetched through Maven, prepared once for PostgreSQL and
 * then started without a further look at its build options, which saves half a minute each time.
 */
public final class Keycloak {
  private static final Duration PREPARATION = Duration.ofMinutes(10);
  private static final List<String> BUILD =
      List.of("build", "--db=postgres", "--cache=local", "--health-enabled=false");
  private static final String PREPARED = "guildhall-prepared";

  private final Path dataFolder;
  private final String version;
  private final Path home;

  /** Of this version in the installation's data folder. */
  public Keycloak(Path dataFolder, String version) {
    this.dataFolder = dataFolder;
    this.version = version;
    this.home = dataFolder.resolve("keycloak-" + version);
  }

  /** Whether {@link #prepare} would have nothing to do. */
  public boolean isPrepared() {
    return Files.isRegularFile(home.resolve(PREPARED));
  }

  /** Unpacks and prepares the distribution; an interrupted attempt is repeated from its start. */
  public void prepare(Maven maven, Consumer<String> progress) {
    if (isPrepared()) {
      return;
    }
    if (!Files.isDirectory(home)) {
      progress.accept(
          "unpacking Keycloak " + version + " (the first installation here fetches 177 MB)");
      unpack(maven);
    }
    progress.accept("preparing Keycloak (only once)");
    runBuild();
    try {
      Files.writeString(home.resolve(PREPARED), String.join(" ", BUILD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack(Maven maven) {
    Path half = dataFolder.resolve("keycloak.unpacking");
    Folders.delete(half);
    maven.run(
        List.of(
            "-q",
            "-pl",
            "deploy/local",
            "dependency:unpack@keycloak",
            "-Dguildhall.keycloak.folder=" + half),
        ignored -> {});
    try {
      Files.move(half.resolve("keycloak-" + version), home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LocalStackException("Cannot unpack Keycloak into " + home, e);
    }
    Folders.delete(half);
  }

  private void runBuild() {
    Path log = dataFolder.resolve("logs").resolve("keycloak-build.log");
    Folders.createPrivateFile(log);
    try {
      ProcessBuilder builder = new ProcessBuilder(program()).redirectErrorStream(true);
      builder.command().addAll(BUILD);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process build = builder.redirectOutput(log.toFile()).start();
      build.getOutputStream().close();
      if (!build.waitFor(PREPARATION) || build.exitValue() != 0) {
        build.destroyForcibly();
        throw new LocalStackException("Keycloak could not be prepared; see " + log);
      }
    } catch (IOException e) {
      throw new LocalStackException("Cannot run " + program(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted while preparing Keycloak", e);
    }
  }

  /**
   * Writes the realm, which has secrets and people in it, where Keycloak imports it from at its
   * first start, and never again; and the look of its pages.
   */
  public void offerRealm(String realm) {
    try {
      Path file = home.resolve("data/import/guildhall-realm.json");
      Files.writeString(Folders.createPrivateFile(file), realm);
      Folders.makePrivate(home.resolve("data"));
      LoginTheme.offer(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How to run it on the loopback address with its data in PostgreSQL. */
  public ProcessSpec process(int port, KeycloakAccess access) {
    return new KeycloakProcess(home).on(port, access);
  }

  private String program() {
    return home.resolve("bin/kc.sh").toString();
  }
}
