package org.guildhall.local.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.local.process.ProcessSpec;

/**
 * How a prepared Keycloak is run: on the loopback address, with its data in PostgreSQL, and as
 * Keycloak's own script would run it, which would stay in between as a second process.
 */
final class KeycloakProcess {
  private static final List<String> OPTIONS =
      List.of(
          // Also where everything else is told not to optimise: hashing passwords takes most of it.
          "-XX:TieredStopAtLevel=4",
          "-Xms64m",
          "-Xmx384m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000");

  private final Path home;

  KeycloakProcess(Path home) {
    this.home = home;
  }

  ProcessSpec on(int port, KeycloakAccess access) {
    List<String> command = new ArrayList<>(java());
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            // Asked for at the build as well; without it here, it opens ports for a cluster.
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://127.0.0.1:" + port,
            // Failed sign-ins are events with the name and the IP address of whoever tried.
            "--log-level=WARN,org.keycloak.events:ERROR"));
    return new ProcessSpec("keycloak", command, environment(access), home.toString());
  }

  private static Map<String, String> environment(KeycloakAccess access) {
    return Map.of(
        "KC_DB_URL", access.jdbcUrl(),
        "KC_DB_USERNAME", access.databaseUser(),
        "KC_DB_PASSWORD", access.databasePassword(),
        "KC_DB_POOL_MAX_SIZE", "10",
        "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAccess.ADMINISTRATOR,
        "KC_BOOTSTRAP_ADMIN_PASSWORD", access.adminPassword());
  }

  private List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return command;
  }
}
