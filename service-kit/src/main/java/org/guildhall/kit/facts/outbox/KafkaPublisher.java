package org.guildhall.kit.facts.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.facts.authority.FactSigner;
import org.guildhall.kit.facts.event.CloudEvents;
import org.guildhall.kit.facts.event.Topics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches of facts, each in one Kafka transaction: readers see all of a batch or nothing, so
 * a failed one can be sent again without disturbing the order. Opening it fences whoever had the
 * same name before: a relay that lost its lock without noticing cannot publish any more.
 */
final class KafkaPublisher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  /**
   * @param service names the relay; one transactional id per service and prefix
   * @param contracts base address of the event schemas
   * @param topicPrefix before every topic's name, and before the relay's
   * @param signer signs the facts that carry authority
   */
  record Settings(
      Map<String, Object> kafka,
      String service,
      String contracts,
      int partitions,
      String topicPrefix,
      FactSigner signer) {

    String topicOf(OutboxRow row) {
      return topicPrefix + row.topic();
    }

    List<String> signedTopics() {
      return signer.topics().stream().map(topic -> topicPrefix + topic).toList();
    }
  }

  private final Settings settings;
  private final KafkaProducer<String, byte[]> producer;
  private final Set<String> knownTopics = new HashSet<>();
  private boolean compacted;

  /**
   * @throws KafkaException if the broker cannot be reached
   */
  KafkaPublisher(Settings settings) {
    this.settings = settings;
    this.producer =
        new KafkaProducer<>(config(settings), new StringSerializer(), new ByteArraySerializer());
    boolean ready = false;
    try {
      producer.initTransactions();
      ready = true;
    } finally {
      if (!ready) {
        producer.close(Duration.ZERO);
      }
    }
  }

  private static Map<String, Object> config(Settings settings) {
    Map<String, Object> config = new HashMap<>(settings.kafka());
    config.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        settings.topicPrefix() + "guildhall-relay-" + settings.service());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return config;
  }

  /** One fact of the batch can never be sent; the others were not sent either. */
  static final class Unpublishable extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final OutboxRow row;

    Unpublishable(OutboxRow row, Throwable cause) {
      super(cause.toString(), cause);
      this.row = row;
    }

    OutboxRow row() {
      return row;
    }
  }

  /**
   * @throws KafkaException if the batch could not be sent, or if nobody knows whether it was
   * @throws Unpublishable if one fact of it never can be
   */
  void publish(List<OutboxRow> rows) throws Unpublishable {
    ensureTopics(rows);
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    producer.beginTransaction();
    try {
      for (OutboxRow row : rows) {
        sent.add(producer.send(record(row)));
      }
      producer.commitTransaction();
    } catch (KafkaException failed) {
      abort(failed);
      for (int i = 0; i < sent.size(); i++) {
        Throwable hopeless = hopelessFailure(sent.get(i));
        if (hopeless != null) {
          throw new Unpublishable(rows.get(i), hopeless);
        }
      }
      throw failed;
    }
  }

  private void abort(KafkaException failed) {
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException alsoFailed) {
      // As after a commit that timed out: nobody knows its outcome, and it cannot be aborted. The
      // next publisher of this name ends the transaction when it is opened.
      failed.addSuppressed(alsoFailed);
    }
  }

  private static @Nullable Throwable hopelessFailure(Future<RecordMetadata> sent) {
    if (!sent.isDone()) {
      return null;
    }
    try {
      sent.get();
      return null;
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return cause instanceof RecordTooLargeException
              || cause instanceof SerializationException
              || cause instanceof InvalidTopicException
          ? cause
          : null;
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
  }

  private void ensureTopics(List<OutboxRow> rows) {
    Set<String> fresh = new HashSet<>();
    rows.forEach(row -> fresh.add(settings.topicOf(row)));
    fresh.removeAll(knownTopics);
    if (!fresh.isEmpty()) {
      Topics.ensure(settings.kafka(), fresh, settings.partitions(), settings.signedTopics());
      knownTopics.addAll(fresh);
    }
  }

  /** What signs the facts that carry authority. */
  FactSigner signer() {
    return settings.signer();
  }

  /**
   * Tells every partition of the topics with authority how far we have come.
   *
   * @param until everything that was decided before it is on Kafka
   * @throws KafkaException if it could not be told
   */
  void tellCarried(Instant until) {
    List<String> topics = settings.signedTopics();
    if (!compacted) {
      Topics.ensure(settings.kafka(), topics, settings.partitions(), topics);
      compact(topics);
    }
    producer.beginTransaction();
    try {
      for (String topic : topics) {
        int partitions = producer.partitionsFor(topic).size();
        for (int partition = 0; partition < partitions; partition++) {
          var unused =
              producer.send(settings.signer().carried(topic, partition, partitions, until));
        }
      }
      producer.commitTransaction();
    } catch (KafkaException failed) {
      abort(failed);
      throw failed;
    }
  }

  /** A topic from before there were heartbeats keeps everything. */
  private void compact(List<String> topics) {
    compacted = true;
    try {
      Topics.compact(settings.kafka(), topics);
    } catch (KafkaException refused) {
      LOG.warnf(
          "Kafka does not let us compact %s, and heartbeats will fill it: set cleanup.policy=compact"
              + " and segment.ms=3600000 there. %s",
          topics, refused.getCause());
    }
  }

  private ProducerRecord<String, byte[]> record(OutboxRow row) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            settings.topicOf(row),
            row.aggregateId().toString(),
            row.payload().getBytes(StandardCharsets.UTF_8));
    Headers headers = record.headers();
    CloudEvents.put(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.put(headers, CloudEvents.ID, row.id().toString());
    CloudEvents.put(headers, CloudEvents.TYPE, row.type());
    CloudEvents.put(headers, CloudEvents.SOURCE, "/" + settings.service());
    CloudEvents.put(
        headers, CloudEvents.TIME, DateTimeFormatter.ISO_INSTANT.format(row.createdAt()));
    CloudEvents.put(headers, CloudEvents.SUBJECT, row.aggregateId().toString());
    CloudEvents.put(
        headers,
        CloudEvents.DATA_SCHEMA,
        settings.contracts() + row.topic() + "/" + row.type() + "/v1.schema.json");
    CloudEvents.put(headers, CloudEvents.CONTENT_TYPE, "application/json");
    CloudEvents.put(headers, CloudEvents.AGGREGATE_VERSION, Long.toString(row.aggregateVersion()));
    CloudEvents.put(headers, CloudEvents.CORRELATION, row.correlationId());
    settings.signer().sign(row.topic(), record);
    return record;
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
