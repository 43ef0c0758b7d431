package org.guildhall.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.Ports;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.machine.PortOwner;

/** Finds all taken ports before anything is started, and says how to choose others. */
final class PortCheck {
  private PortCheck() {}

  /**
   * Throws unless every part has a port that it can take or already serves.
   *
   * @param isServing whether the part of this installation already runs on its port
   */
  static void verify(Installation installation, Predicate<Part> isServing) {
    List<String> problems = problems(installation, isServing);
    if (!problems.isEmpty()) {
      throw new LocalStackException(String.join(System.lineSeparator(), problems));
    }
  }

  static List<String> problems(Installation installation, Predicate<Part> isServing) {
    List<String> problems = new ArrayList<>();
    for (Part part : Part.values()) {
      for (int port : installation.allPorts(part)) {
        Optional<Part> twin = sharing(installation, part, port);
        if (twin.isPresent()) {
          problems.add(
              "%s and %s cannot both have port %d."
                  .formatted(part.title(), twin.get().title(), port));
          // And so on with the ports beside them.
          break;
        }
        if (!isServing.test(part) && !Ports.isFree(port)) {
          problems.add(describe(part, port, installation.port(part)));
        }
      }
    }
    return problems;
  }

  private static Optional<Part> sharing(Installation installation, Part part, int port) {
    for (Part other : Part.values()) {
      if (other.ordinal() < part.ordinal() && installation.allPorts(other).contains(port)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static String describe(Part part, int port, int chosen) {
    String owner = PortOwner.describe(port).orElse("another program");
    return """
    Port %d, wanted for %s%s, is taken by %s.
      Stop that, or choose another port: ./guildhall up %s %d   (or set %s=%d)\
    """
        .formatted(
            port,
            port == chosen ? "" : "the health and metrics of the ",
            part.title(),
            owner,
            part.portOption(),
            chosen + 10_000,
            part.portVariable(),
            chosen + 10_000);
  }
}
