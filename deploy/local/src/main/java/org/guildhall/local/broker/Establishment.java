package org.guildhall.local.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Brings the users of a running broker and their rights to what they shall be. */
final class Establishment {
  private static final int ITERATIONS = 4096;
  private static final long PATIENCE_SECONDS = 60;

  private final Admin admin;

  Establishment(Admin admin) {
    this.admin = admin;
  }

  /** These users, with the rights of their services, and no others. */
  void of(Map<String, String> passwords) {
    users(passwords);
    rights(passwords.keySet());
  }

  private void users(Map<String, String> passwords) {
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

  private void rights(Set<String> services) {
    Set<AclBinding> wanted = new HashSet<>();
    services.forEach(name -> wanted.addAll(BrokerRights.of(name, Topics.known())));
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
}
