package org.guildhall.kit.facts.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.event.CloudEvents;
import org.guildhall.kit.facts.event.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Puts facts away that cannot be taken in: as they came on a dead-letter topic, for any tool, with
 * the reason in their headers; and in the table {@code dead_letter}, from which an operator replays
 * them. First Kafka, then the table together with the receipt: after a crash in between the letter
 * is twice on the topic and once in the table.
 */
final class DeadLetterBox implements AutoCloseable {

  static final String REASON = "dlt_reason";
  static final String TOPIC = "dlt_topic";
  static final String PARTITION = "dlt_partition";
  static final String OFFSET = "dlt_offset";
  static final String CONSUMER = "dlt_consumer";

  private static final int LONGEST_REASON = 2_000;
  private static final int SEND_WITHIN = 20;

  private final Map<String, Object> kafka;
  private final String service;
  private final UnitOfWork transactions;
  private @Nullable Producer<String, byte[]> producer;

  DeadLetterBox(Map<String, Object> kafka, String service, UnitOfWork transactions) {
    this.kafka = kafka;
    this.service = service;
    this.transactions = transactions;
  }

  /** The topic of the dead letters of one topic and one consumer. */
  static String topicFor(String topic, String service) {
    return topic + "." + service + ".dead-letter";
  }

  /**
   * @param missed whether this service does not know everything without it
   */
  void put(ConsumerRecord<String, byte[]> record, Exception failure, boolean missed)
      throws Exception {
    String reason = reason(failure);
    send(record, reason);
    transactions.run(connection -> {
      UUID id = id(record);
      InboxTable.record(connection, List.of(id));
      insert(connection, id, record, reason, missed);
    });
  }

  private void send(ConsumerRecord<String, byte[]> record, String reason)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    String topic = topicFor(record.topic(), service);
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic, null, record.key(), record.value());
    Headers headers = letter.headers();
    record.headers().forEach(headers::add);
    CloudEvents.put(headers, REASON, reason);
    CloudEvents.put(headers, TOPIC, record.topic());
    CloudEvents.put(headers, PARTITION, Integer.toString(record.partition()));
    CloudEvents.put(headers, OFFSET, Long.toString(record.offset()));
    CloudEvents.put(headers, CONSUMER, service);
    producer(topic).send(letter).get(SEND_WITHIN, TimeUnit.SECONDS);
  }

  private Producer<String, byte[]> producer(String topic) {
    if (producer == null) {
      Map<String, Object> config = new java.util.HashMap<>(kafka);
      config.put(ProducerConfig.ACKS_CONFIG, "all");
      config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
      config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
      config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
      producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
    Topics.ensure(kafka, List.of(topic), 1);
    return producer;
  }

  private static void insert(
      Connection connection,
      UUID factId,
      ConsumerRecord<String, byte[]> record,
      String reason,
      boolean missed)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into dead_letter (id, fact_id, topic, kafka_partition, kafka_offset, type,
              aggregate_id, aggregate_version, fact_time, correlation_id, payload, reason, signature,
              missed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (fact_id) do nothing
            """)) {
      insert.setObject(1, Ids.next());
      insert.setObject(2, factId);
      insert.setString(3, record.topic());
      insert.setInt(4, record.partition());
      insert.setLong(5, record.offset());
      insert.setString(6, CloudEvents.text(record.headers(), CloudEvents.TYPE));
      insert.setString(7, CloudEvents.text(record.headers(), CloudEvents.SUBJECT));
      insert.setObject(8, version(record));
      insert.setTimestamp(9, Timestamp.from(time(record)));
      insert.setString(10, CloudEvents.text(record.headers(), CloudEvents.CORRELATION));
      insert.setString(11, payload(record));
      insert.setString(12, reason);
      insert.setString(13, CloudEvents.text(record.headers(), CloudEvents.SIGNATURE));
      insert.setBoolean(14, missed);
      insert.executeUpdate();
    }
  }

  /** Of a record without an id, one that is the same whenever it comes again. */
  private static UUID id(ConsumerRecord<String, byte[]> record) {
    String given = CloudEvents.text(record.headers(), CloudEvents.ID);
    try {
      if (given != null) {
        return UUID.fromString(given);
      }
    } catch (IllegalArgumentException malformed) {
      // Falls through: what is not an id is as good as none.
    }
    String place = record.topic() + "/" + record.partition() + "/" + record.offset();
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Long version(ConsumerRecord<String, byte[]> record) {
    String text = CloudEvents.text(record.headers(), CloudEvents.AGGREGATE_VERSION);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException malformed) {
      return null;
    }
  }

  static Instant time(ConsumerRecord<String, byte[]> record) {
    String text = CloudEvents.text(record.headers(), CloudEvents.TIME);
    try {
      return text == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(text);
    } catch (DateTimeException malformed) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  private static String payload(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    // PostgreSQL cannot store the character zero in a text.
    return value == null ? "" : new String(value, StandardCharsets.UTF_8).replace("\u0000", "");
  }

  static String reason(Throwable failure) {
    StringBuilder reason = new StringBuilder();
    for (Throwable t = failure; t != null && reason.length() < LONGEST_REASON; t = t.getCause()) {
      reason.append(reason.isEmpty() ? "" : " <- ").append(t);
    }
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(java.time.Duration.ofSeconds(2));
    }
  }
}
