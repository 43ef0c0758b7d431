package org.guildhall.local.stack;

import java.time.Instant;
import org.guildhall.local.LocalPostgres;
import org.guildhall.local.build.Maven;
import org.guildhall.local.build.Versions;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.installation.Secrets;
import org.guildhall.local.keycloak.DemoPeople;
import org.guildhall.local.keycloak.Keycloak;
import org.guildhall.local.keycloak.KeycloakAccess;
import org.guildhall.local.keycloak.RealmFile;
import org.guildhall.local.keycloak.RealmUpdate;
import org.guildhall.local.mailbox.LocalMailbox;
import org.guildhall.local.process.ProcessSpec;

/** The servers that the services need, with what must be in them. */
final class Servers {
  private final Installation installation;
  private final Secrets secrets;
  private final PartStarter starter;
  private final Console console;

  Servers(Installation installation, PartStarter starter, Console console) {
    this.installation = installation;
    this.secrets = installation.secrets();
    this.starter = starter;
    this.console = console;
  }

  void startPostgres() {
    Instant begin = Instant.now();
    LocalPostgres postgres = postgres().start();
    Database keycloak = Database.of(Part.KEYCLOAK);
    postgres.createDatabase(keycloak.name(), keycloak.name(), keycloak.password(secrets));
    for (Part part : Services.ALL) {
      Database database = Database.of(part);
      postgres.createDatabase(database.name(), database.owner(secrets), database.worker(secrets));
    }
    starter.ready(Part.POSTGRES, begin);
  }

  /** The server as it is run; what is in it is kept. */
  LocalPostgres.Builder postgres() {
    return LocalPostgres.at(Stack.postgresFolder(installation))
        .port(installation.port(Part.POSTGRES))
        .password(secrets.password("postgres-administrator"))
        .log(installation.logs().resolve("postgres.log"));
  }

  void startKafka(RunFolder runFolder) {
    starter.startAndWait(Part.KAFKA, Broker.process(installation, runFolder.stack()));
  }

  void startMailbox(Maven maven) {
    mailbox().prepare(maven, console::working);
    starter.startAndWait(Part.MAILBOX, mailboxProcess());
  }

  /** The mailbox as it is run once it has been fetched. */
  ProcessSpec mailboxProcess() {
    return mailbox()
        .process(
            JavaCommand.withHeap("96m"),
            installation.port(Part.MAILBOX),
            installation.managementPort(Part.MAILBOX));
  }

  private LocalMailbox mailbox() {
    return new LocalMailbox(installation.data(), Versions.of("greenmail"));
  }

  void startKeycloak(Maven maven) {
    Keycloak keycloak = keycloak();
    keycloak.prepare(maven, console::working);
    String realm =
        RealmFile.complete(
            DemoPeople.everybody(),
            secrets.password("portal-client"),
            secrets.password("machine-client"),
            installation.address(Part.PORTAL),
            installation.port(Part.MAILBOX));
    keycloak.offerRealm(realm);
    starter.startAndWait(Part.KEYCLOAK, keycloakProcess());
    new RealmUpdate(installation.address(Part.KEYCLOAK)).bring(realm, access().adminPassword());
  }

  /** Keycloak as it is run once it has been prepared. */
  ProcessSpec keycloakProcess() {
    return keycloak().process(installation.port(Part.KEYCLOAK), access());
  }

  private Keycloak keycloak() {
    return new Keycloak(installation.data(), Versions.of("keycloak"));
  }

  private KeycloakAccess access() {
    Database database = Database.of(Part.KEYCLOAK);
    return new KeycloakAccess(
        database.jdbcUrl(installation),
        database.name(),
        database.password(secrets),
        secrets.password("keycloak-administrator"));
  }
}
