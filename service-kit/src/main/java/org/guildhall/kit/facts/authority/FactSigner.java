package org.guildhall.kit.facts.authority;

import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.facts.event.CloudEvents;
import org.jspecify.annotations.Nullable;

/** Signs what a service tells on its topics that carry authority; on others it does nothing. */
public final class FactSigner {

  /** Of a service that owns no facts with authority. */
  public static final FactSigner NONE = new FactSigner(Set.of(), null);

  private final Set<String> topics;
  private final @Nullable SigningKey key;

  private FactSigner(Set<String> topics, @Nullable SigningKey key) {
    this.topics = Set.copyOf(topics);
    this.key = key;
  }

  /**
   * @param topics without prefix
   */
  public static FactSigner of(Set<String> topics, SigningKey key) {
    return new FactSigner(topics, key);
  }

  /** The topics whose facts it signs, without prefix. */
  public Set<String> topics() {
    return topics;
  }

  /** The key it signs with; null if there is nothing to sign. */
  public @Nullable SigningKey key() {
    return key;
  }

  /**
   * Puts the signature into the record's header, once everything else is in it.
   *
   * @param topic without prefix
   */
  public void sign(String topic, ProducerRecord<String, byte[]> record) {
    if (key != null && topics.contains(topic)) {
      FactStatement statement =
          FactStatement.of(record.topic(), record.key(), record.headers(), record.value());
      CloudEvents.put(record.headers(), CloudEvents.SIGNATURE, key.sign(statement.text()));
    }
  }

  /** The record that says how far one partition has come; only for a topic that is signed. */
  public ProducerRecord<String, byte[]> carried(
      String kafkaTopic, int partition, int partitions, Instant until) {
    if (key == null) {
      throw new IllegalStateException("Nothing is signed here");
    }
    return new Heartbeat(kafkaTopic, partition, partitions, until)
        .record(key.verifier().service(), key);
  }
}
