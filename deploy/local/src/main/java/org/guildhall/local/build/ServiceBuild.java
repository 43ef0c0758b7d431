package org.guildhall.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guildhall.local.Folders;

/**
 * Builds the services whose sources differ from those of their last build. What was built is
 * remembered beside it in the module's {@code target} folder, so that a clean-up there forgets it.
 */
public final class ServiceBuild {
  private static final String STAMP = "guildhall-build.stamp";

  private final Path root;
  private final Maven maven;

  /** Of the repository at {@code root}. */
  public ServiceBuild(Path root, Maven maven) {
    this.root = root;
    this.maven = maven;
  }

  /** The fingerprint of the module's present sources. */
  public String stamp(ServiceModule module) {
    return SourceHash.of(root, module.sources());
  }

  /**
   * The fingerprint of the sources that the present application was built from, somebody may have
   * edited them since; of the application itself when somebody else has built it.
   */
  public String builtStamp(ServiceModule module) {
    Path stamp = target(module).resolve(STAMP);
    try {
      return Files.isRegularFile(stamp)
          ? Files.readString(stamp)
          : SourceHash.of(target(module), List.of("quarkus-app"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is an application, whatever it was built from. */
  public boolean isBuilt(ServiceModule module) {
    return Files.isRegularFile(application(module).resolve("quarkus-run.jar"));
  }

  /** The modules that have to be built. */
  public List<ServiceModule> outdated(List<ServiceModule> modules) {
    return modules.stream().filter(module -> !isUpToDate(module)).toList();
  }

  /** The folder with the runnable service. */
  public Path application(ServiceModule module) {
    return target(module).resolve("quarkus-app");
  }

  /** Builds the modules together with what they need. */
  public void build(List<ServiceModule> modules, Consumer<String> progress) {
    // Taken before the build: who edits meanwhile gets another build next time.
    Map<ServiceModule, String> stamps = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (ServiceModule module : modules) {
      stamps.put(module, stamp(module));
      names.add(module.name());
      forget(module);
    }
    maven.run(
        List.of(
            "-T2",
            "-pl",
            String.join(",", names),
            "-am",
            "-Dmaven.test.skip=true",
            "-Dspotless.check.skip=true",
            "package"),
        progress);
    stamps.forEach(this::remember);
  }

  private boolean isUpToDate(ServiceModule module) {
    Path stamp = target(module).resolve(STAMP);
    try {
      return isBuilt(module)
          && Files.isRegularFile(stamp)
          && Files.readString(stamp).equals(stamp(module));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maven leaves in place what has lost its source: a renamed migration would be there twice. */
  private void forget(ServiceModule module) {
    try {
      Files.deleteIfExists(target(module).resolve(STAMP));
      Folders.delete(target(module).resolve("classes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remember(ServiceModule module, String stamp) {
    try {
      Files.writeString(target(module).resolve(STAMP), stamp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path target(ServiceModule module) {
    return root.resolve(module.name()).resolve("target");
  }
}
