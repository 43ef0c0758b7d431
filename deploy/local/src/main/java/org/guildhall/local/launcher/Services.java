package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.local.build.ServiceModule;
import org.guildhall.local.process.ProcessSpec;

/** How the services and the broker of an installation are run. */
final class Services {
  /** In the order in which they are shown; they start side by side. */
  static final List<Part> ALL = List.of(Part.MARKET, Part.PROCUREMENT, Part.PORTAL);

  private static final Map<Part, String> HEAPS =
      Map.of(Part.MARKET, "320m", Part.PROCUREMENT, "384m", Part.PORTAL, "384m");

  private final Installation installation;
  private final Secrets secrets;
  private final SealingKeys sealing;

  Services(Installation installation, Secrets secrets) {
    this.installation = installation;
    this.secrets = secrets;
    this.sealing = new SealingKeys(installation);
  }

  static ServiceModule module(Part part) {
    return ServiceModule.of(part.id());
  }

  static String database(Part part) {
    return switch (part) {
      case MARKET -> "marketplace";
      case PROCUREMENT -> "procurement";
      case PORTAL -> "portal";
      case KEYCLOAK -> "keycloak";
      case POSTGRES, KAFKA -> throw new IllegalArgumentException(part + " has no database");
    };
  }

  String databasePassword(Part part) {
    return secrets.password("database-" + database(part));
  }

  ProcessSpec broker(Path stack) {
    Path data = installation.data().resolve("kafka");
    return new ProcessSpec(
        Part.KAFKA.id(),
        List.of(
            java(),
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            stack.resolve("classes") + ":" + stack.resolve("*"),
            "org.guildhall.local.LocalKafka",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(installation.port(Part.KAFKA))),
        Map.of(),
        data.toString());
  }

  ProcessSpec service(Part part, Path application) {
    return new ProcessSpec(
        part.id(),
        List.of(
            java(),
            "-Xms64m",
            "-Xmx" + HEAPS.get(part),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            application.resolve("quarkus-run.jar").toString()),
        environment(part),
        part == Part.PROCUREMENT ? sealing.passing() : Map.of(),
        installation.data().resolve("run").resolve(part.id() + "-").toString());
  }

  private Map<String, String> environment(Part part) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(installation.port(part)));
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(installation.port(Part.POSTGRES), database(part)));
    environment.put("QUARKUS_DATASOURCE_USERNAME", database(part));
    environment.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword(part));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + installation.port(Part.KAFKA));
    environment.put(
        "QUARKUS_OIDC_AUTH_SERVER_URL", installation.address(Part.KEYCLOAK) + "/realms/guildhall");
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    environment.put("GUILDHALL_SANDBOX", Boolean.toString(installation.kind() == Kind.SANDBOX));
    environment.put(
        "GUILDHALL_DOCUMENTS_FOLDER",
        installation.data().resolve("documents").resolve(part.id()).toString());
    for (Part other : Part.values()) {
      environment.put(other.portVariable(), Integer.toString(installation.port(other)));
    }
    environment.put("GUILDHALL_MARKET_URL", installation.address(Part.MARKET).toString());
    environment.put("GUILDHALL_PROCUREMENT_URL", installation.address(Part.PROCUREMENT).toString());
    environment.put("GUILDHALL_PORTAL_URL", installation.address(Part.PORTAL).toString());
    environment.putAll(ownSettings(part));
    return environment;
  }

  private Map<String, String> ownSettings(Part part) {
    return switch (part) {
      case MARKET ->
          Map.of(
              "QUARKUS_MAILER_MOCK",
              "true",
              "GUILDHALL_INVITATION_ACCEPT_AT",
              installation.address(Part.PORTAL) + "/invitations/accept?token=");
      case PROCUREMENT ->
          Map.of(
              "GUILDHALL_SEALING_KEYS_DIRECTORY", sealing.folder().toString(),
              "GUILDHALL_NOTICE_PUBLIC_BASE_URL", installation.address(part).toString());
      case PORTAL ->
          Map.of(
              "GUILDHALL_PORTAL_CLIENT_SECRET", secrets.password("portal-client"),
              "GUILDHALL_PORTAL_COOKIE_SECRET", secrets.password("portal-cookie"));
      case POSTGRES, KAFKA, KEYCLOAK -> Map.of();
    };
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
