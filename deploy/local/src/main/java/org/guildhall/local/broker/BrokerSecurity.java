package org.guildhall.local.broker;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

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
  private static final int ITERATIONS = 4096;
  private static final String BROKER = "broker";
  private static final String PROTOCOL = "SASL_PLAINTEXT";
  private static final long PATIENCE_SECONDS = 60;

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
      establishUsers(admin);
      establishRights(admin);
    }
  }

  private void establishUsers(Admin admin) {
    List<UserScramCredentialAlteration> changes = new ArrayList<>();
    for (String known : await(admin.describeUserScramCredentials().users())) {
      if (!passwords.containsKey(known)) {
        changes.add(new UserScramCredentialDeletion(known, ScramMechanism.SCRAM_SHA_512));
      }
    }
    passwords.forEach((name, password) ->
        changes.add(
            new UserScramCredentialUpsertion(
                name,
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                password)));
    await(admin.alterUserScramCredentials(changes).all());
  }

  private void establishRights(Admin admin) {
    Set<AclBinding> wanted = new HashSet<>();
    passwords.keySet().forEach(name -> wanted.addAll(BrokerRights.of(name, Topics.known())));
    Collection<AclBinding> there = await(admin.describeAcls(AclBindingFilter.ANY).values());
    List<AclBindingFilter> outdated =
        there.stream().filter(acl -> !wanted.contains(acl)).map(AclBinding::toFilter).toList();
    await(admin.deleteAcls(outdated).all());
    wanted.removeAll(there);
    await(admin.createAcls(wanted).all());
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not take its users and rights", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public String toString() {
    return "BrokerSecurity" + new TreeMap<>(passwords).keySet();
  }
}
