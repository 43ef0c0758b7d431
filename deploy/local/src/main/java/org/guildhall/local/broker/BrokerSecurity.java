package org.guildhall.local.broker;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker that knows its clients: each service signs in with SCRAM-SHA-512 and has the rights that
 * follow from {@link Topics}; who does not sign in, or is not listed, may do nothing.
 *
 * <p>The broker signs in to itself, over listeners of its own, with a password that is made at each
 * start and known to nobody else. So it can give users and rights to a broker whose data are older
 * than they are.
 */
public final class BrokerSecurity {
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String BROKER = "broker";
  private static final String PROTOCOL = "SASL_PLAINTEXT";

  private final Map<String, String> passwords;
  private final String own;

  private BrokerSecurity(Map<String, String> passwords) {
    this.passwords = Map.copyOf(passwords);
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.own = HexFormat.of().formatHex(random);
  }

  /**
   * With these users and no others.
   *
   * @param passwords of each service by its name; letters and digits
   */
  public static BrokerSecurity with(Map<String, String> passwords) {
    return new BrokerSecurity(passwords);
  }

  /** How the users are handed to a broker's process: {@code name=password,name=password}. */
  public static String write(Map<String, String> passwords) {
    List<String> users = new ArrayList<>();
    new TreeMap<>(passwords).forEach((name, password) -> users.add(name + "=" + password));
    return String.join(",", users);
  }

  /** What {@link #write} has written. */
  public static BrokerSecurity read(String users) {
    Map<String, String> passwords = new HashMap<>();
    for (String user : users.split(",")) {
      int equals = user.indexOf('=');
      passwords.put(user.substring(0, equals), user.substring(equals + 1));
    }
    return with(passwords);
  }

  /** What a client sets to sign in. */
  public static Map<String, String> client(String service, String password) {
    return client(MECHANISM, "scram.ScramLoginModule", service, password);
  }

  private static Map<String, String> client(
      String mechanism, String module, String user, String password) {
    return Map.of(
        "security.protocol",
        PROTOCOL,
        "sasl.mechanism",
        mechanism,
        "sasl.jaas.config",
        "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
            .formatted(module, user, password));
  }

  /** What the broker sets, over its other settings. */
  public Map<String, String> settings(int port, int internalPort, int controllerPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "listeners",
        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(port, internalPort, controllerPort));
    settings.put(
        "advertised.listeners",
        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d".formatted(port, internalPort));
    settings.put(
        "listener.security.protocol.map",
        "CLIENTS:%1$s,INTERNAL:%1$s,CONTROLLER:%1$s".formatted(PROTOCOL));
    settings.put("inter.broker.listener.name", "INTERNAL");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.mechanism.controller.protocol", "PLAIN");
    settings.put("listener.name.clients.sasl.enabled.mechanisms", MECHANISM);
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    for (String listener : List.of("internal", "controller")) {
      settings.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
      settings.put(
          "listener.name." + listener + ".plain.sasl.jaas.config",
          ("org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\""
                  + " password=\"%2$s\" user_%1$s=\"%2$s\";")
              .formatted(BROKER, own));
    }
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:" + BROKER);
    settings.put("allow.everyone.if.no.acl.found", "false");
    return settings;
  }

  /** Gives the running broker its users and their rights, and takes away whatever else is there. */
  public void establish(int internalPort) {
    Map<String, Object> client =
        new HashMap<>(client("PLAIN", "plain.PlainLoginModule", BROKER, own));
    client.put("bootstrap.servers", "127.0.0.1:" + internalPort);
    try (Admin admin = Admin.create(client)) {
      new Establishment(admin).of(passwords);
    }
  }

  @Override
  public String toString() {
    return "BrokerSecurity" + new TreeMap<>(passwords).keySet();
  }
}
