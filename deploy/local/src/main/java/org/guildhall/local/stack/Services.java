package org.guildhall.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.local.build.ServiceModule;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.ProcessSpec;

/** How the services of an installation are run. */
public final class Services {
  /** In the order in which they are shown; they start side by side. */
  static final List<Part> ALL = List.of(Part.MARKET, Part.PROCUREMENT, Part.PORTAL);

  private final Installation installation;
  private final SealingKeys sealing;
  private final ServiceSettings settings;

  Services(Installation installation) {
    this.installation = installation;
    this.sealing = new SealingKeys(installation);
    this.settings = new ServiceSettings(installation);
  }

  /** What they are built from. */
  public static List<ServiceModule> modules() {
    return ALL.stream().map(Services::module).toList();
  }

  static ServiceModule module(Part part) {
    return ServiceModule.of(part.id());
  }

  ProcessSpec service(Part part, Path application) {
    List<String> command =
        new ArrayList<>(JavaCommand.withHeap(part == Part.MARKET ? "320m" : "384m"));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            // An address that is none gets the problem of the services, not an empty page.
            "-Dvertx.disableURIValidation=true",
            "-jar",
            application.resolve("quarkus-run.jar").toString()));
    return new ProcessSpec(
        part.id(),
        command,
        settings.of(part),
        part == Part.PROCUREMENT ? sealing.passing() : Map.of(),
        installation.data().resolve("run").resolve(part.id() + "-").toString());
  }
}
