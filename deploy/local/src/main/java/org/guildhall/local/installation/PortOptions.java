package org.guildhall.local.installation;

import java.util.EnumMap;
import java.util.Map;
import org.guildhall.local.LocalStackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Ports given by option or, failing that, by environment variable. */
public final class PortOptions {
  private static final int HIGHEST = 65_535;

  @Option(names = "--portal-port", paramLabel = "N", description = "GUILDHALL_PORTAL_PORT, 8080")
  private @Nullable Integer portal;

  @Option(names = "--market-port", paramLabel = "N", description = "GUILDHALL_MARKET_PORT, 8081")
  private @Nullable Integer market;

  @Option(
      names = "--procurement-port",
      paramLabel = "N",
      description = "GUILDHALL_PROCUREMENT_PORT, 8082")
  private @Nullable Integer procurement;

  @Option(
      names = "--keycloak-port",
      paramLabel = "N",
      description = "GUILDHALL_KEYCLOAK_PORT, 8180")
  private @Nullable Integer keycloak;

  @Option(
      names = "--postgres-port",
      paramLabel = "N",
      description = "GUILDHALL_POSTGRES_PORT, 5532")
  private @Nullable Integer postgres;

  @Option(names = "--kafka-port", paramLabel = "N", description = "GUILDHALL_KAFKA_PORT, 9392")
  private @Nullable Integer kafka;

  @Option(
      names = "--mailbox-port",
      paramLabel = "N",
      description = "GUILDHALL_MAILBOX_PORT, 45 above the portal's")
  private @Nullable Integer mailbox;

  /** What was chosen; ports that nobody named are not in it. */
  public Map<Part, Integer> chosen(Map<String, String> environment) {
    Map<Part, Integer> chosen = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String variable = environment.get(part.portVariable());
      if (variable != null && !variable.isBlank()) {
        chosen.put(part, number(part, variable));
      }
    }
    putIfGiven(chosen, Part.PORTAL, portal);
    putIfGiven(chosen, Part.MARKET, market);
    putIfGiven(chosen, Part.PROCUREMENT, procurement);
    putIfGiven(chosen, Part.KEYCLOAK, keycloak);
    putIfGiven(chosen, Part.POSTGRES, postgres);
    putIfGiven(chosen, Part.KAFKA, kafka);
    putIfGiven(chosen, Part.MAILBOX, mailbox);
    return chosen;
  }

  private static void putIfGiven(Map<Part, Integer> chosen, Part part, @Nullable Integer port) {
    if (port != null) {
      chosen.put(part, number(part, port.toString()));
    }
  }

  private static int number(Part part, String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port <= highest(part)) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    throw new LocalStackException(
        "%s: '%s' is not a port; give a number from 1 to %d"
            .formatted(part.portVariable(), text, highest(part)));
  }

  private static int highest(Part part) {
    return part.hasManagement() ? HIGHEST - Installation.BESIDE : HIGHEST;
  }
}
