package org.guildhall.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.ProcessSpec;

/** How the Kafka broker of an installation is run. */
final class Broker {
  private Broker() {}

  /**
   * The process.
   *
   * @param stack a copy of the launcher's own class path
   */
  static ProcessSpec process(Installation installation, Path stack) {
    Path data = installation.data().resolve("kafka");
    List<String> command = new ArrayList<>(JavaCommand.withHeap("384m"));
    command.addAll(
        List.of(
            "-cp",
            stack.resolve("classes") + ":" + stack.resolve("*"),
            "org.guildhall.local.LocalKafka",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(installation.port(Part.KAFKA))));
    return new ProcessSpec(Part.KAFKA.id(), command, Map.of(), data.toString());
  }
}
