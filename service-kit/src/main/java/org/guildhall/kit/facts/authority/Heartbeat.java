package org.guildhall.kit.facts.authority;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.guildhall.kit.facts.event.CloudEvents;
import org.jspecify.annotations.Nullable;

/**
 * Says in one partition: everything that had been decided before this moment is on Kafka, and what
 * of it belongs here lies before this record. It is no fact and has no effect but to be known. To
 * readers from before there were any it looks like a fact of a type that they do not know.
 *
 * @param topic as Kafka calls it
 * @param partitions how many the topic has: only all of them together know everything
 * @param until by the clock of the owner's database
 */
public record Heartbeat(String topic, int partition, int partitions, Instant until) {

  /** The type that tells it from a fact. */
  static final String TYPE = "facts.carried";

  /** One for each partition: of a compacted topic only the last ones stay. */
  private static final String KEY = "heartbeat";

  private static final UUID NOBODY = new UUID(0, 0);

  /** Whether a record is one, genuine or not. */
  public static boolean isOne(ConsumerRecord<String, byte[]> record) {
    return TYPE.equals(CloudEvents.text(record.headers(), CloudEvents.TYPE));
  }

  /** What a record says; null if that cannot be read. */
  static @Nullable Heartbeat of(ConsumerRecord<String, byte[]> record) {
    String time = CloudEvents.text(record.headers(), CloudEvents.TIME);
    if (time == null || record.value() == null) {
      return null;
    }
    try {
      int partitions = Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8));
      return new Heartbeat(record.topic(), record.partition(), partitions, Instant.parse(time));
    } catch (NumberFormatException | DateTimeException unreadable) {
      return null;
    }
  }

  /** What is signed. */
  String text() {
    return """
    guildhall heartbeat v1
    topic %s
    partition %d
    partitions %d
    until %s
    """
        .formatted(topic, partition, partitions, until);
  }

  /** The record that says it, signed. */
  public ProducerRecord<String, byte[]> record(String source, SigningKey key) {
    byte[] value = Integer.toString(partitions).getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, KEY, value);
    Headers headers = record.headers();
    CloudEvents.put(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.put(headers, CloudEvents.ID, UUID.randomUUID().toString());
    CloudEvents.put(headers, CloudEvents.TYPE, TYPE);
    CloudEvents.put(headers, CloudEvents.SOURCE, "/" + source);
    CloudEvents.put(headers, CloudEvents.SUBJECT, NOBODY.toString());
    CloudEvents.put(headers, CloudEvents.TIME, until.toString());
    CloudEvents.put(headers, CloudEvents.CONTENT_TYPE, "application/json");
    CloudEvents.put(headers, CloudEvents.SIGNATURE, key.sign(text()));
    return record;
  }
}
