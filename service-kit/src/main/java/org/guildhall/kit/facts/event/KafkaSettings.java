package org.guildhall.kit.facts.event;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this service reaches Kafka and what it is called there. */
@ApplicationScoped
public class KafkaSettings {

  /** What can be changed about topics. */
  @ConfigMapping(prefix = "guildhall.kafka")
  public interface Config {

    /** Of a new topic; facts about one aggregate share one. */
    @WithDefault("6")
    int partitions();

    /** The base of what {@code ce_dataschema} names. */
    @WithDefault("https://guildhall.example/contracts/")
    String contracts();

    /**
     * Before each topic's, group's and relay's name, where several installations share a broker.
     */
    Optional<String> topicPrefix();
  }

  private final Map<String, Object> client;
  private final Config config;
  private final String service;

  KafkaSettings(
      @Identifier("default-kafka-broker") Map<String, Object> client,
      Config config,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.client = client;
    this.config = config;
    this.service = service;
  }

  /** Everything under {@code kafka.*}: addresses, security. */
  public Map<String, Object> client() {
    return client;
  }

  /** The name of the service: of its consumer group, its relay, its dead letters. */
  public String service() {
    return service;
  }

  /** What Kafka calls the topic of these facts. */
  public String topic(String facts) {
    return topicPrefix() + facts;
  }

  /** Empty where the broker is ours alone. */
  public String topicPrefix() {
    return config.topicPrefix().orElse("");
  }

  public int partitions() {
    return config.partitions();
  }

  public String contracts() {
    return config.contracts();
  }
}
