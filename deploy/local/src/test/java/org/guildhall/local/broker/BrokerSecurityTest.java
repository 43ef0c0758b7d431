package org.guildhall.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.guildhall.local.LocalKafka;
import org.guildhall.local.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody tells another's facts: on a broker that knows its clients, real clients try. */
@Tag("servers")
class BrokerSecurityTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String MARKET = "marketplace-api";
  private static final String BUYING = "procurement-service";
  private static final String PORTAL = "supplier-portal";
  private static final Map<String, String> PASSWORDS =
      Map.of(MARKET, "a1", BUYING, "b2", PORTAL, "c3");

  @TempDir static Path folder;
  private static LocalKafka kafka;

  /** The data are those of a broker that knew nobody, as an earlier version left them. */
  @BeforeAll
  static void secureAnOpenBroker() throws Exception {
    try (LocalKafka open = LocalKafka.at(folder.resolve("kafka"), Ports.free())) {
      createAsAnybody(open.bootstrapServers(), "organisations");
      try (var anybody = producer(Map.of("bootstrap.servers", open.bootstrapServers()))) {
        anybody.send(new ProducerRecord<>("organisations", "told before")).get();
      }
    }
    kafka = LocalKafka.at(folder.resolve("kafka"), Ports.free(), BrokerSecurity.with(PASSWORDS));
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void shouldCarryTheFactsOfTheirOwnerToWhomTheyAreFor() {
    tell(MARKET, "guildhall-relay-" + MARKET, "organisations", "told after");

    assertThat(takeIn(BUYING, BUYING, "organisations", 2))
        .containsExactly("told before", "told after");
    assertThat(takeIn(PORTAL, PORTAL, "organisations", 2))
        .containsExactly("told before", "told after");
  }

  @Test
  void shouldRefuseAClientWithoutCredentials() {
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("bootstrap.servers", kafka.bootstrapServers());
    nobody.put("default.api.timeout.ms", 5_000);
    nobody.put("request.timeout.ms", 5_000);
    try (Admin admin = Admin.create(nobody)) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void shouldRefuseAWrongPassword() {
    Map<String, Object> wrong = new HashMap<>(BrokerSecurity.client(MARKET, "wrong"));
    wrong.put("bootstrap.servers", kafka.bootstrapServers());
    try (Admin admin = Admin.create(wrong)) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void shouldRefuseThePortalToTellOfMemberships() {
    assertThatThrownBy(() ->
            tell(PORTAL, "guildhall-relay-" + PORTAL, "organisations", "I am an administrator"))
        .isInstanceOf(TopicAuthorizationException.class);
    try (var portal = producer(as(PORTAL))) {
      assertThatThrownBy(
              () -> portal.send(new ProducerRecord<>("organisations", "and without one")).get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void shouldRefuseToSpeakForAnothersRelayOrToMoveAnothersPlace() {
    assertThatThrownBy(() -> tell(PORTAL, "guildhall-relay-" + MARKET, "organisations", "not mine"))
        .isInstanceOf(TransactionalIdAuthorizationException.class);
    assertThatThrownBy(() -> takeIn(PORTAL, BUYING, "organisations", 1))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  @Test
  void shouldRefuseToReadWhatIsNotForTheService() {
    tell(BUYING, "guildhall-relay-" + BUYING, "tenders", "a tender was submitted");

    assertThatThrownBy(() -> takeIn(PORTAL, PORTAL, "tenders", 1))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void shouldLetAServicePutAwayWhatItCannotTakeIn() throws Exception {
    create(PORTAL, "organisations.supplier-portal.dead-letter");
    try (var portal = producer(as(PORTAL))) {
      portal
          .send(new ProducerRecord<>("organisations.supplier-portal.dead-letter", "unreadable"))
          .get();
    }
  }

  @Test
  void shouldRefuseAServiceToMakeItselfAnAdministrator() {
    try (Admin admin = Admin.create(as(PORTAL))) {
      assertThatThrownBy(() ->
              admin
                  .createAcls(BrokerRights.of(PORTAL, Topics.known()))
                  .all()
                  .get(30, TimeUnit.SECONDS))
          .hasMessageContaining("ClusterAuthorizationException");
      assertThatThrownBy(
              () -> admin.deleteTopics(List.of("organisations")).all().get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  private static Map<String, Object> as(String service) {
    Map<String, Object> client =
        new HashMap<>(BrokerSecurity.client(service, PASSWORDS.getOrDefault(service, "")));
    client.put("bootstrap.servers", kafka.bootstrapServers());
    return client;
  }

  private static KafkaProducer<String, String> producer(Map<String, ?> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("acks", "all");
    settings.put("max.block.ms", PATIENCE.toMillis());
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static void createAsAnybody(String servers, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void create(String service, String topic) throws Exception {
    try (Admin admin = Admin.create(as(service))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  /** In a transaction, as the relay does. */
  private static void tell(String service, String transactionalId, String topic, String text) {
    Map<String, Object> settings = as(service);
    settings.put("transactional.id", transactionalId);
    try (var producer = producer(settings)) {
      producer.initTransactions();
      producer.beginTransaction();
      var sent = producer.send(new ProducerRecord<>(topic, text));
      producer.flush();
      if (sent.state() == java.util.concurrent.Future.State.FAILED
          && sent.exceptionNow() instanceof RuntimeException refused) {
        throw refused;
      }
      producer.commitTransaction();
    }
  }

  private static List<String> takeIn(String service, String group, String topic, int wanted) {
    Map<String, Object> settings = as(service);
    settings.put("group.id", group);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    List<String> received = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> {
            for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(200))) {
              received.add(one.value());
            }
            return received.size() >= wanted;
          });
    }
    return received;
  }
}
