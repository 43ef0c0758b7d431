package org.guildhall.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.local.Folders;
import org.guildhall.local.PostgresDatabases.Login;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.guildhall.local.installation.Secrets;

/** What each service is told by its environment: where the others are, and its secrets. */
final class ServiceSettings {
  /** For training; a real installation says who runs it, or its pages say that nobody has. */
  private static final Map<String, String> INVENTED_OPERATOR =
      Map.of(
          "GUILDHALL_OPERATOR_NAME", "the invented operator of a training installation",
          "GUILDHALL_OPERATOR_ADDRESS", "1 Example Street, Northbridge",
          "GUILDHALL_OPERATOR_EMAIL", "operator@example.org");

  private final Installation installation;
  private final Secrets secrets;

  ServiceSettings(Installation installation) {
    this.installation = installation;
    this.secrets = installation.secrets();
  }

  Map<String, String> of(Part part) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(installation.port(part)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(installation.managementPort(part)));
    environment.put(
        "GUILDHALL_HTTP_HOSTS", "127.0.0.1:%1$d,localhost:%1$d".formatted(installation.port(part)));
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    environment.put(
        Installation.SECOND_FACTOR, Boolean.toString(installation.secondFactorDemanded()));
    environment.put("GUILDHALL_SANDBOX", Boolean.toString(installation.kind() == Kind.SANDBOX));
    environment.put(
        "GUILDHALL_DOCUMENTS_FOLDER",
        installation.data().resolve("documents").resolve(part.id()).toString());
    if (part != Part.PORTAL) {
      // The portal says for whom it asks.
      environment.put("GUILDHALL_LIMITS_TRUSTED_PROXIES", "127.0.0.1");
    }
    environment.putAll(servers(part));
    environment.putAll(Broker.login(part, secrets));
    environment.putAll(neighbours());
    environment.putAll(own(part));
    return environment;
  }

  private Map<String, String> servers(Part part) {
    Database database = Database.of(part);
    Login worker = database.worker(secrets);
    Login owner = database.owner(secrets);
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(installation),
        "QUARKUS_DATASOURCE_USERNAME", worker.role(),
        "QUARKUS_DATASOURCE_PASSWORD", worker.password(),
        "QUARKUS_FLYWAY_USERNAME", owner.role(),
        "QUARKUS_FLYWAY_PASSWORD", owner.password(),
        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + installation.port(Part.KAFKA),
        "QUARKUS_OIDC_AUTH_SERVER_URL", installation.address(Part.KEYCLOAK) + "/realms/guildhall");
  }

  private Map<String, String> neighbours() {
    Map<String, String> neighbours = new HashMap<>();
    for (Part other : Part.values()) {
      neighbours.put(other.portVariable(), Integer.toString(installation.port(other)));
    }
    neighbours.put("GUILDHALL_MARKET_URL", installation.address(Part.MARKET).toString());
    neighbours.put("GUILDHALL_PROCUREMENT_URL", installation.address(Part.PROCUREMENT).toString());
    neighbours.put("GUILDHALL_PORTAL_URL", installation.address(Part.PORTAL).toString());
    return neighbours;
  }

  private Map<String, String> own(Part part) {
    return switch (part) {
      case MARKET -> market();
      case PROCUREMENT ->
          Map.of(
              "GUILDHALL_FACTS_PINNED_KEYS_FILE",
              factKeys().resolve("verifier-key").toString(),
              "GUILDHALL_SEALING_KEYS_DIRECTORY",
              new SealingKeys(installation).folder().toString(),
              "GUILDHALL_NOTICE_PUBLIC_BASE_URL",
              installation.address(part).toString());
      case PORTAL -> portal();
      case POSTGRES, KAFKA, KEYCLOAK, MAILBOX -> Map.of();
    };
  }

  private Map<String, String> portal() {
    Map<String, String> portal = new HashMap<>();
    portal.put("GUILDHALL_PORTAL_CLIENT_SECRET", secrets.password("portal-client"));
    // Of this name since tokens have an audience: sessions with others begin again.
    portal.put("GUILDHALL_PORTAL_COOKIE_SECRET", secrets.password("portal-session"));
    portal.put("GUILDHALL_PORTAL_STATE_SECRET", secrets.password("portal-state"));
    portal.put("GUILDHALL_PORTAL_FORM_SECRET", secrets.password("portal-form"));
    if (installation.kind() == Kind.SANDBOX) {
      INVENTED_OPERATOR.forEach(
          (name, value) -> portal.put(name, System.getenv().getOrDefault(name, value)));
    }
    return portal;
  }

  private Map<String, String> market() {
    return Map.of(
        "GUILDHALL_FACTS_KEYS_DIRECTORY",
        factKeys().toString(),
        "GUILDHALL_LETTERS_PORTAL",
        installation.address(Part.PORTAL).toString(),
        "GUILDHALL_LETTERS_API",
        installation.address(Part.MARKET).toString(),
        "QUARKUS_MAILER_MOCK",
        "false",
        "QUARKUS_MAILER_HOST",
        "127.0.0.1",
        "QUARKUS_MAILER_PORT",
        Integer.toString(installation.port(Part.MAILBOX)),
        // Else it is asked of the network, which may take long to say that it does not know.
        "QUARKUS_MAILER_OWN_HOST_NAME",
        "localhost",
        "QUARKUS_MAILER_START_TLS",
        "DISABLED",
        "QUARKUS_MAILER_LOGIN",
        "DISABLED");
  }

  /**
   * Where the marketplace keeps the key that signs its facts, and leaves the one to verify with.
   */
  private Path factKeys() {
    Path secrets = Folders.createPrivate(installation.data().resolve("secrets"));
    return Folders.createPrivate(secrets.resolve("facts"));
  }
}
