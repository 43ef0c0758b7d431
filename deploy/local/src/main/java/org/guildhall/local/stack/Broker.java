package org.guildhall.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.local.LocalKafka;
import org.guildhall.local.broker.BrokerSecurity;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.installation.Secrets;
import org.guildhall.local.process.ProcessSpec;

/** How the Kafka broker of an installation is run, and how its services sign in to it. */
final class Broker {
  private Broker() {}

  /**
   * The process.
   *
   * @param stack a copy of the launcher's own class path
   */
  static ProcessSpec process(Installation installation, Path stack) {
    Path data = installation.data().resolve("kafka");
    List<String> command = new ArrayList<>(JavaCommand.withHeap("384m"));
    command.addAll(
        List.of(
            "-cp",
            RunFolder.classPath(stack),
            "org.guildhall.local.LocalKafka",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(installation.port(Part.KAFKA))));
    return new ProcessSpec(
        Part.KAFKA.id(),
        command,
        Map.of(LocalKafka.USERS, BrokerSecurity.write(passwords(installation.secrets()))),
        data.toString());
  }

  /** What the service is told to sign in with, by the environment's names. */
  static Map<String, String> login(Part service, Secrets secrets) {
    Map<String, String> login = new HashMap<>();
    BrokerSecurity.client(service.id(), password(service, secrets))
        .forEach((setting, value) ->
            login.put("KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return login;
  }

  private static Map<String, String> passwords(Secrets secrets) {
    Map<String, String> passwords = new HashMap<>();
    Services.ALL.forEach(service -> passwords.put(service.id(), password(service, secrets)));
    return passwords;
  }

  private static String password(Part service, Secrets secrets) {
    return secrets.password("kafka-" + service.id());
  }
}
