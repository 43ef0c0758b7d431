package org.guildhall.kit.facts.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, so that an installation begins with an empty broker. */
public final class Topics {

  private static final int PATIENCE = 15_000;

  /** Once an hour a segment ends, and what lies in it is compacted. */
  private static final Map<String, String> COMPACTED =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_COMPACT,
          TopicConfig.SEGMENT_MS_CONFIG,
          "3600000");

  private Topics() {}

  /**
   * @param kafka how to reach the broker
   * @param partitions of a new topic; an existing one stays as it is
   * @throws KafkaException if the broker cannot be asked
   */
  public static void ensure(Map<String, Object> kafka, Collection<String> names, int partitions) {
    ensure(kafka, names, partitions, Set.of());
  }

  /**
   * @param compacted those of them of which Kafka keeps the last record of each key: facts are
   *     whole states, and heartbeats would fill a topic that keeps everything
   */
  public static void ensure(
      Map<String, Object> kafka,
      Collection<String> names,
      int partitions,
      Collection<String> compacted) {
    List<NewTopic> topics =
        names.stream()
            .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
            .map(topic -> compacted.contains(topic.name()) ? topic.configs(COMPACTED) : topic)
            .toList();
    try (Admin admin = admin(kafka)) {
      for (var created : admin.createTopics(topics).values().values()) {
        await(created);
      }
    }
  }

  /**
   * Lets Kafka keep only the last record of each key of topics that were made before.
   *
   * @throws KafkaException if the broker cannot be asked, or if we may not
   */
  public static void compact(Map<String, Object> kafka, Collection<String> names) {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (String name : names) {
      changes.put(
          new ConfigResource(ConfigResource.Type.TOPIC, name),
          COMPACTED.entrySet().stream()
              .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
              .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
              .toList());
    }
    try (Admin admin = admin(kafka)) {
      await(admin.incrementalAlterConfigs(changes).all());
    }
  }

  private static Admin admin(Map<String, Object> kafka) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 3);
    return Admin.create(config);
  }

  private static void await(KafkaFuture<Void> created) {
    try {
      created.get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("A topic could not be made as it should be", failed.getCause());
      }
    } catch (TimeoutException late) {
      throw new KafkaException("A topic could not be made in time", late);
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
  }
}
