package org.guildhall.local.installation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Endpoints;
import org.guildhall.local.client.GuildhallClient;

/**
 * One installation: its data folder, its kind and its ports. Ports once chosen are remembered, so
 * that later commands need not be told again.
 *
 * @param data absolute folder of everything the installation keeps
 * @param secondFactorDemanded whether what binds others demands one; once it does, it goes on
 */
public record Installation(
    Path data, Kind kind, Map<Part, Integer> ports, boolean secondFactorDemanded) {
  /** From a service's port to that of its health and metrics: 9080 belongs to 8080. */
  public static final int BESIDE = 1_000;

  /** Whether what binds others demands one: what {@code up} is told, and it tells the services. */
  public static final String SECOND_FACTOR = "GUILDHALL_SECOND_FACTOR_DEMANDED";

  private static final String FILE = "installation.properties";
  private static final String KEPT_SECOND_FACTOR = "second-factor.demanded";

  /** Defensive copy. */
  public Installation {
    ports = Map.copyOf(ports);
  }

  /** One whose people share a known password, as they do until it is chosen otherwise. */
  public Installation(Path data, Kind kind, Map<Part, Integer> ports) {
    this(data, kind, ports, false);
  }

  /** Whether the folder holds an installation. */
  public static boolean exists(Path data) {
    return Files.isRegularFile(data.resolve(FILE));
  }

  /** The installation in the folder, with its remembered ports. */
  public static Optional<Installation> in(Path data) {
    if (!exists(data)) {
      return Optional.empty();
    }
    Properties kept = read(data);
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String port = kept.getProperty(part.setting());
      ports.put(part, port == null ? usualPort(part, kept) : Integer.parseInt(port));
    }
    return Optional.of(
        new Installation(
            data,
            Kind.valueOf(kept.getProperty("kind", Kind.NORMAL.name())),
            ports,
            Boolean.parseBoolean(kept.getProperty(KEPT_SECOND_FACTOR))));
  }

  /** An installation from before there were mailboxes has its own beside its portal. */
  private static int usualPort(Part part, Properties kept) {
    String portal = kept.getProperty(Part.PORTAL.setting());
    return part == Part.MAILBOX && portal != null
        ? Integer.parseInt(portal) + Part.MAILBOX.defaultPort() - Part.PORTAL.defaultPort()
        : part.defaultPort();
  }

  /**
   * The installation in the folder as it shall be; nothing is written before {@link #save}.
   *
   * @param wantedKind refused when the folder holds another kind; empty takes what is there
   * @param chosen ports that replace the remembered or default ones
   */
  public static Installation open(Path data, Optional<Kind> wantedKind, Map<Part, Integer> chosen) {
    Optional<Installation> existing = in(data);
    existing.ifPresent(found -> wantedKind.ifPresent(wanted -> found.mustBe(wanted)));
    Kind kind = existing.map(Installation::kind).or(() -> wantedKind).orElse(Kind.NORMAL);
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      int kept = existing.map(found -> found.port(part)).orElse(part.defaultPort());
      ports.put(part, chosen.getOrDefault(part, kept));
    }
    if (existing.isEmpty() && chosen.containsKey(Part.PORTAL)) {
      // Several installations side by side choose the ports of the others, so not this one's.
      int beside = Part.MAILBOX.defaultPort() - Part.PORTAL.defaultPort();
      ports.put(Part.MAILBOX, chosen.getOrDefault(Part.MAILBOX, chosen.get(Part.PORTAL) + beside));
    }
    return new Installation(
        data, kind, ports, existing.map(Installation::secondFactorDemanded).orElse(false));
  }

  /**
   * The same with another choice about the second factor, or as it was.
   *
   * @param wanted {@code true} or {@code false}; anything else is refused
   */
  public Installation demanding(Optional<String> wanted) {
    boolean demanded =
        wanted
            .map(text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new LocalStackException(
                          "Whether a second factor is demanded is true or false, not " + text);
                })
            .orElse(secondFactorDemanded);
    return new Installation(data, kind, ports, demanded);
  }

  private void mustBe(Kind wanted) {
    if (kind != wanted) {
      throw new LocalStackException(
          """
          %s holds a %s installation, and an installation never changes its kind: real and \
          pretended dates must not mix.
          Use another folder: ./guildhall up%s --data FOLDER\
          """
              .formatted(
                  data,
                  kind == Kind.SANDBOX ? "training (sandbox)" : "normal",
                  wanted == Kind.SANDBOX ? " --sandbox" : ""));
    }
  }

  /** Where the part listens. */
  public int port(Part part) {
    Integer port = ports.get(part);
    return port == null ? part.defaultPort() : port;
  }

  /** Where the part, which must have such a port, tells of its health and counts what it does. */
  public int managementPort(Part part) {
    return port(part) + BESIDE;
  }

  /** All ports of the part. */
  public List<Integer> allPorts(Part part) {
    return part.hasManagement() ? List.of(port(part), managementPort(part)) : List.of(port(part));
  }

  /** Address of its health and metrics on this machine. */
  public URI managementAddress(Part part) {
    return URI.create("http://127.0.0.1:" + managementPort(part));
  }

  /** Address of the part on this machine. */
  public URI address(Part part) {
    return URI.create("http://127.0.0.1:" + port(part));
  }

  /** Where its APIs answer. */
  public Endpoints endpoints() {
    return new Endpoints(
        address(Part.MARKET),
        address(Part.PROCUREMENT),
        address(Part.PORTAL),
        address(Part.KEYCLOAK));
  }

  /** A client of its APIs. */
  public GuildhallClient client() {
    return new GuildhallClient(endpoints());
  }

  /** The secret of the machine client, which has the scope {@code import}. */
  public String machineSecret() {
    return secrets().password("machine-client");
  }

  /** Its secrets. */
  public Secrets secrets() {
    return new Secrets(data.resolve("secrets"));
  }

  /** Where the processes are remembered. */
  public Path state() {
    return data.resolve("state");
  }

  /** Where the processes write. */
  public Path logs() {
    return data.resolve("logs");
  }

  /**
   * Makes all that has secrets or people in it readable by nobody but its owner, whatever an
   * earlier version has left. PostgreSQL sees to its own data.
   */
  public void makePrivate() {
    Folders.closeFolder(data);
    for (String kept : List.of("secrets", "state", "logs", "documents", "kafka")) {
      Folders.makePrivate(data.resolve(kept));
    }
    try (DirectoryStream<Path> keycloaks = Files.newDirectoryStream(data, "keycloak-*")) {
      for (Path keycloak : keycloaks) {
        Folders.makePrivate(keycloak.resolve("data"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path data) {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(data.resolve(FILE))) {
      kept.load(in);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates the folder if need be and remembers kind and ports there. */
  public void save() {
    Properties kept = new Properties();
    kept.setProperty("kind", kind.name());
    kept.setProperty(KEPT_SECOND_FACTOR, Boolean.toString(secondFactorDemanded));
    ports.forEach((part, port) -> kept.setProperty(part.setting(), port.toString()));
    try {
      Folders.createPrivate(data);
      StringWriter text = new StringWriter();
      kept.store(text, "Guildhall installation; the kind must not be changed");
      Path half = data.resolve(FILE + ".new");
      Files.writeString(Folders.createPrivateFile(half), text.toString());
      Files.move(
          half,
          data.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
