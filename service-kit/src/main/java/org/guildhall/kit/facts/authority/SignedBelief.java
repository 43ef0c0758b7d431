package org.guildhall.kit.facts.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Believes what the owners of facts have signed. */
@ApplicationScoped
class SignedBelief implements Belief {

  private final FactAuthority authority;
  private final ReplicaAge age;

  SignedBelief(FactAuthority authority, ReplicaAge age) {
    this.authority = authority;
    this.age = age;
  }

  @Override
  public Set<String> topics() {
    return authority.topics();
  }

  @Override
  public @Nullable String whyNot(ConsumerRecord<String, byte[]> record) {
    return authority.whyNotBelieved(record);
  }

  @Override
  public @Nullable String whyNot(FactStatement statement, @Nullable String signature) {
    return authority.whyNotBelieved(statement, signature);
  }

  @Override
  public void hear(ConsumerRecord<String, byte[]> heartbeat) {
    age.hear(heartbeat);
  }

  @Override
  public void miss(String topic, Instant decided) {
    age.miss(topic, decided);
  }

  @Override
  public void keep() {
    age.keep();
  }
}
