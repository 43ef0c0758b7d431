package org.guildhall.kit.facts.authority;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.facts.event.CloudEvents;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Which topics carry authority here, what this service signs, and whose facts it believes. */
@ApplicationScoped
public class FactAuthority {

  private static final Logger LOG = Logger.getLogger(FactAuthority.class);

  private final FactSigner signer;
  private final Map<String, String> owners;
  private final PinnedKeys pinned;
  private final Counter refused;

  FactAuthority(AuthorityConfig config, KafkaSettings kafka, MeterRegistry meters) {
    Set<String> own =
        config.authority().entrySet().stream()
            .filter(topic -> topic.getValue().equals(kafka.service()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    this.signer =
        own.isEmpty()
            ? FactSigner.NONE
            : FactSigner.of(own, SigningKey.in(config.keysDirectory(), kafka.service()));
    this.owners =
        config.authority().entrySet().stream()
            .collect(Collectors.toMap(e -> kafka.topic(e.getKey()), Map.Entry::getValue));
    this.pinned = new PinnedKeys(config.pinnedKeys().orElse(List.of()), config.pinnedKeysFile());
    this.refused =
        Counter.builder("guildhall.inbox.forged")
            .description("Records of topics with authority that their owner has not signed")
            .register(meters);
  }

  /** What this service signs with. */
  public FactSigner signer() {
    return signer;
  }

  /**
   * Whether facts of this topic are believed only with a signature.
   *
   * @param topic as Kafka calls it
   */
  public boolean covers(String topic) {
    return owners.containsKey(topic);
  }

  /** The topics that carry authority, as Kafka calls them. */
  public Set<String> topics() {
    return owners.keySet();
  }

  /**
   * Why a record is not a fact of the topic's owner; null if it is one, or if nobody asks.
   *
   * @throws NoVerifierKeyException if nobody has said yet which key is the owner's
   */
  public @Nullable String whyNotBelieved(ConsumerRecord<String, byte[]> record) {
    if (!covers(record.topic())) {
      return null;
    }
    String subject = CloudEvents.text(record.headers(), CloudEvents.SUBJECT);
    if (record.value() == null || subject == null || !subject.equals(record.key())) {
      return refused(record.topic(), "it is about something else than its key says");
    }
    return whyNotBelieved(
        FactStatement.of(record.topic(), record.key(), record.headers(), record.value()),
        CloudEvents.text(record.headers(), CloudEvents.SIGNATURE));
  }

  /** The same for what was set aside. */
  public @Nullable String whyNotBelieved(FactStatement statement, @Nullable String signature) {
    String owner = owners.get(statement.topic());
    if (owner == null) {
      return null;
    }
    if (signature == null) {
      return refused(statement.topic(), "it is not signed by " + owner);
    }
    return pinned.haveSigned(owner, statement.text(), signature)
        ? null
        : refused(statement.topic(), "its signature is none of " + owner);
  }

  /** What a genuine heartbeat says; null if it is none, or of a topic without authority. */
  @Nullable Heartbeat heard(ConsumerRecord<String, byte[]> record) {
    String owner = owners.get(record.topic());
    if (owner == null) {
      return null;
    }
    Heartbeat heartbeat = Heartbeat.of(record);
    String signature = CloudEvents.text(record.headers(), CloudEvents.SIGNATURE);
    if (heartbeat == null
        || signature == null
        || !pinned.haveSigned(owner, heartbeat.text(), signature)) {
      refused(record.topic(), "it is a heartbeat that " + owner + " has not signed");
      return null;
    }
    return heartbeat;
  }

  private String refused(String topic, String why) {
    refused.increment();
    LOG.warnf("A record of %s is not believed: %s", topic, why);
    return "Not believed: " + why;
  }
}
