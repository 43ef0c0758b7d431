package org.guildhall.local.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process to be run.
 *
 * @param name short and unique within an installation, also the name of its log
 * @param command program and arguments; must contain the {@code marker}
 * @param environment in addition to the launcher's own
 * @param passing environment that only matters at this start: a running process need not be
 *     replaced because of it
 * @param marker a text in the command line by which the process is recognised for certain, for
 *     example a folder of this installation
 */
public record ProcessSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Map<String, String> passing,
    String marker) {

  /** Without a passing environment. */
  public ProcessSpec(
      String name, List<String> command, Map<String, String> environment, String marker) {
    this(name, command, environment, Map.of(), marker);
  }

  /** Defensive copies. */
  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    passing = Map.copyOf(passing);
  }

  /**
   * A fingerprint of everything that makes the process what it is: when it differs from that of the
   * running process, the process has to be replaced. Secrets enter only as part of the hash.
   */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : command) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      digest.update(new TreeMap<>(environment).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
