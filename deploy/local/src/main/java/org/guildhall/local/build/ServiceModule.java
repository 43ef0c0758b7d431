package org.guildhall.local.build;

import java.util.ArrayList;
import java.util.List;

/**
 * A module that is built into a runnable service.
 *
 * @param name its folder and artifact
 * @param sources what its build depends on, relative to the repository
 */
public record ServiceModule(String name, List<String> sources) {
  private static final List<String> COMMON =
      List.of(
          "pom.xml",
          ".mvn",
          "service-kit/pom.xml",
          "service-kit/src/main",
          // the portal's clients are generated from the descriptions
          "deploy/openapi");

  /** A service that uses the service kit. */
  public static ServiceModule of(String name) {
    List<String> sources = new ArrayList<>(COMMON);
    sources.add(name + "/pom.xml");
    sources.add(name + "/src/main");
    return new ServiceModule(name, List.copyOf(sources));
  }
}
