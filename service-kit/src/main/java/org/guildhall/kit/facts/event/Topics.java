package org.guildhall.kit.facts.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, so that an installation begins with an empty broker. */
public final class Topics {

  private static final int PATIENCE = 15_000;

  private Topics() {}

  /**
   * @param kafka how to reach the broker
   * @param partitions of a new topic; an existing one stays as it is
   * @throws KafkaException if the broker cannot be asked
   */
  public static void ensure(Map<String, Object> kafka, Collection<String> names, int partitions) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 3);
    List<NewTopic> topics =
        names.stream()
            .map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty()))
            .toList();
    try (Admin admin = Admin.create(config)) {
      for (var created : admin.createTopics(topics).values().values()) {
        await(created);
      }
    }
  }

  private static void await(org.apache.kafka.common.KafkaFuture<Void> created) {
    try {
      created.get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("A topic could not be created", failed.getCause());
      }
    } catch (TimeoutException late) {
      throw new KafkaException("A topic could not be created in time", late);
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
  }
}
