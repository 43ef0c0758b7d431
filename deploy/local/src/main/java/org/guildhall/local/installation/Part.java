package org.guildhall.local.installation;

/** The parts of an installation, in the order in which they need each other. */
public enum Part {
  /** The database server. */
  POSTGRES("postgres", "PostgreSQL", "POSTGRES", 5532),
  /** The event log. */
  KAFKA("kafka", "Kafka", "KAFKA", 9392),
  /** The identity provider. */
  KEYCLOAK("keycloak", "Keycloak (sign-in)", "KEYCLOAK", 8180),
  /**
   * Where letters arrive: takes all of them and sends none on. Beside its own port, which takes
   * letters, it shows them at another one.
   */
  MAILBOX("mailbox", "Mailbox", "MAILBOX", 8125),
  /** The market. */
  MARKET("marketplace-api", "Marketplace API", "MARKET", 8081),
  /** The buying. */
  PROCUREMENT("procurement-service", "Procurement service", "PROCUREMENT", 8082),
  /** The web pages. */
  PORTAL("supplier-portal", "Portal", "PORTAL", 8080);

  private final String id;
  private final String title;
  private final String key;
  private final int defaultPort;

  Part(String id, String title, String key, int defaultPort) {
    this.id = id;
    this.title = title;
    this.key = key;
    this.defaultPort = defaultPort;
  }

  /** Name of the process, its log and, for a service, its module. */
  public String id() {
    return id;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Where it listens unless told otherwise. */
  public int defaultPort() {
    return defaultPort;
  }

  /** Whether it says of itself how it is, at a port beside its own that is not for the public. */
  public boolean hasManagement() {
    return switch (this) {
      case MAILBOX, MARKET, PROCUREMENT, PORTAL -> true;
      case POSTGRES, KAFKA, KEYCLOAK -> false;
    };
  }

  /** The environment variable that changes its port. */
  public String portVariable() {
    return "GUILDHALL_" + key + "_PORT";
  }

  /** The option of {@code up} that changes its port. */
  public String portOption() {
    return "--" + key.toLowerCase(java.util.Locale.ROOT) + "-port";
  }

  /** Its key in the installation's settings. */
  String setting() {
    return "port." + key.toLowerCase(java.util.Locale.ROOT);
  }
}
