package org.guildhall.kit.facts.authority;

import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Whom the inbox believes, and who is told how far the owners have come. */
public interface Belief {

  /** The topics whose facts must be signed by their owner, as Kafka calls them. */
  Set<String> topics();

  /**
   * Why a record is no fact of its topic's owner; null if it is one, or if nobody asks.
   *
   * @throws NoVerifierKeyException if nobody has said yet which key is the owner's
   */
  @Nullable String whyNot(ConsumerRecord<String, byte[]> record);

  /** The same for one that was set aside. */
  @Nullable String whyNot(FactStatement statement, @Nullable String signature);

  /** Everything before this heartbeat in its partition was taken in. */
  void hear(ConsumerRecord<String, byte[]> heartbeat);

  /**
   * A genuine fact was left out, which was decided at that moment.
   *
   * @param topic as Kafka calls it
   */
  void miss(String topic, Instant decided);

  /** All records at hand were taken in, or wait for their next try. */
  void keep();
}
