package org.guildhall.kit.facts.authority;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.facts.event.CloudEvents;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.guildhall.kit.probe.ProbeHandler;
import org.guildhall.kit.probe.ProbeHandler.Fault;
import org.guildhall.kit.probe.ProbeService;
import org.guildhall.kit.testing.FactKeys;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.testing.operations.Management;
import org.junit.jupiter.api.Test;

/** Facts that carry authority are believed only from their owner, and their age is known. */
@KitTest
class AuthorityTest {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String LETTERS = "/api/v1/operations/dead-letters";

  @Inject ProbeService service;
  @Inject ProbeHandler handler;
  @Inject ReplicaAge age;
  @Inject FactAuthority authority;
  @Inject AgroalDataSource database;
  @Inject KafkaSettings settings;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final UUID aggregate = UUID.randomUUID();

  private static RequestSpecification olive() {
    return given()
        .auth()
        .oauth2(Tokens.forOperator("olive", "Olive Osei"))
        .contentType(ContentType.JSON);
  }

  private String topic() {
    return settings.topic(ProbeService.RIGHTS);
  }

  private List<Long> effects(UUID of) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select version from probe_effect where aggregate_id = ? order by seq")) {
      select.setObject(1, of);
      try (var found = select.executeQuery()) {
        List<Long> values = new ArrayList<>();
        while (found.next()) {
          values.add(found.getLong(1));
        }
        return values;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void awaitEffects(UUID of, Long... versions) {
    await().atMost(LONG).untilAsserted(() -> assertThat(effects(of)).containsExactly(versions));
  }

  private static String letterOf(UUID of, String field) {
    return olive()
        .get(LETTERS + "?limit=100")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.aggregateId == '" + of + "' }." + field);
  }

  /** The record of a fact that was told, as it lies in Kafka. */
  private ConsumerRecord<String, byte[]> recordOf(UUID key) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic()));
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      await()
          .atMost(LONG)
          .until(() -> {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
              if (key.toString().equals(record.key())) {
                found.add(record);
              }
            }
            return !found.isEmpty();
          });
      return found.getFirst();
    }
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try (var producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What somebody would tell who may write in the topic. */
  private ProducerRecord<String, byte[]> invented(UUID about) {
    var record =
        new ProducerRecord<>(
            topic(), about.toString(), "{\"version\":1}".getBytes(StandardCharsets.UTF_8));
    var headers = record.headers();
    CloudEvents.put(headers, CloudEvents.ID, UUID.randomUUID().toString());
    CloudEvents.put(headers, CloudEvents.TYPE, "right.granted");
    CloudEvents.put(headers, CloudEvents.SOURCE, "/probe");
    CloudEvents.put(headers, CloudEvents.TIME, Instant.now().toString());
    CloudEvents.put(headers, CloudEvents.SUBJECT, about.toString());
    CloudEvents.put(headers, CloudEvents.AGGREGATE_VERSION, "1");
    return record;
  }

  private void mustBeSetAside(UUID about, String why) {
    await().atMost(LONG).until(() -> letterOf(about, "id") != null);
    assertThat(letterOf(about, "reason")).contains(why);
    assertThat(effects(about)).isEmpty();
  }

  @Test
  void shouldTakeInWhatTheOwnerSigned() {
    service.grant(aggregate, 0, 3);

    awaitEffects(aggregate, 0L, 1L, 2L);
    String signature = CloudEvents.text(recordOf(aggregate).headers(), CloudEvents.SIGNATURE);
    assertThat(signature).startsWith(authority.signer().key().verifier().hash() + " ");
    given()
        .get("/api/v1/operations/fact-keys")
        .then()
        .statusCode(200)
        .body("[0].verifierKey", equalTo(authority.signer().key().verifier().text()))
        .body("[0].topics", equalTo(List.of(ProbeService.RIGHTS)));
  }

  /** A revocation may be in it: heartbeats that follow say nothing of what was left out. */
  @Test
  void shouldNotBeFreshFromAGenuineFactOnThatDoesNotReadUntilAnOperatorHasDealtWithIt() {
    assertThat(age.awaitKnown(ProbeService.RIGHTS, Instant.now(), LONG)).isTrue();
    Instant before = Instant.now();
    var unreadable = invented(aggregate);
    CloudEvents.put(unreadable.headers(), CloudEvents.AGGREGATE_VERSION, "the next");
    authority.signer().sign(ProbeService.RIGHTS, unreadable);
    Instant after = Instant.now();
    send(unreadable);
    mustBeSetAside(aggregate, "Not a fact");

    // Heartbeats come every second.
    assertThat(age.awaitKnown(ProbeService.RIGHTS, after, Duration.ofSeconds(4))).isFalse();
    assertThat(age.knownUntil(ProbeService.RIGHTS))
        .hasValueSatisfying(until -> assertThat(until).isBetween(before, after));
    assertThat(age.missed(ProbeService.RIGHTS)).isEqualTo(1);

    olive()
        .body(Map.of("reason", "Asked the owner"))
        .post(LETTERS + "/" + letterOf(aggregate, "id") + "/discard")
        .then()
        .statusCode(204);
    assertThat(age.awaitKnown(ProbeService.RIGHTS, Instant.now(), LONG)).isTrue();
    assertThat(age.missed(ProbeService.RIGHTS)).isZero();
  }

  /** Else whoever may write in Kafka could stop everybody. */
  @Test
  void shouldMissNothingWithoutWhatTheOwnerNeverTold() {
    send(invented(aggregate));
    mustBeSetAside(aggregate, "it is not signed by probe");

    assertThat(age.awaitKnown(ProbeService.RIGHTS, Instant.now(), LONG)).isTrue();
    assertThat(age.missed(ProbeService.RIGHTS)).isZero();
  }

  @Test
  void shouldSetAsideWhatNobodySigned() {
    send(invented(aggregate));

    mustBeSetAside(aggregate, "it is not signed by probe");
  }

  @Test
  void shouldSetAsideWhatSomebodyElseSignedAndNotTakeAnOperatorsWordForIt() {
    var forged = invented(aggregate);
    FactSigner.of(Set.of(ProbeService.RIGHTS), FactKeys.forged("probe"))
        .sign(ProbeService.RIGHTS, forged);
    send(forged);

    mustBeSetAside(aggregate, "its signature is none of probe");
    olive()
        .post(LETTERS + "/" + letterOf(aggregate, "id") + "/replay")
        .then()
        .spec(problem(KitProblem.ILLEGAL_STATE));
    assertThat(effects(aggregate)).isEmpty();
    Management.given()
        .get("/metrics")
        .then()
        .body(org.hamcrest.Matchers.containsString("guildhall_inbox_forged_total"));
  }

  @Test
  void shouldSetAsideASignedFactThatIsPutOnSomebodyElse() {
    service.grant(aggregate, 1, 1);
    awaitEffects(aggregate, 1L);
    UUID other = UUID.randomUUID();
    var genuine = recordOf(aggregate);
    var moved = new ProducerRecord<>(topic(), other.toString(), genuine.value());
    genuine.headers().forEach(moved.headers()::add);
    CloudEvents.put(moved.headers(), CloudEvents.SUBJECT, other.toString());
    CloudEvents.put(moved.headers(), CloudEvents.ID, UUID.randomUUID().toString());
    send(moved);

    mustBeSetAside(other, "its signature is none of probe");
  }

  @Test
  void shouldTakeACopyInAnotherPartitionForWhatItIs() {
    service.grant(aggregate, 1, 1);
    awaitEffects(aggregate, 1L);
    var genuine = recordOf(aggregate);
    int elsewhere = (genuine.partition() + 1) % settings.partitions();
    send(
        new ProducerRecord<>(
            topic(), elsewhere, genuine.key(), genuine.value(), genuine.headers()));
    UUID after = UUID.randomUUID();
    send(new ProducerRecord<>(topic(), elsewhere, after.toString(), new byte[0]));

    await().atMost(LONG).until(() -> lettersIn(elsewhere) > 0);
    assertThat(effects(aggregate)).containsExactly(1L);
  }

  private int lettersIn(int partition) {
    return olive()
        .get(LETTERS + "?limit=100")
        .then()
        .extract()
        .jsonPath()
        .getList("items.findAll { it.partition == " + partition + " }")
        .size();
  }

  @Test
  void shouldReplayWhatTheOwnerSignedOnceItCanBeTakenIn() {
    handler.fail(aggregate, Fault.POISON, 1000);
    service.grant(aggregate, 5, 1);
    await().atMost(LONG).until(() -> letterOf(aggregate, "id") != null);
    handler.fail(aggregate, Fault.POISON, 0);

    olive().post(LETTERS + "/" + letterOf(aggregate, "id") + "/replay").then().statusCode(200);

    assertThat(effects(aggregate)).containsExactly(5L);
  }

  @Test
  void shouldWaitForAFactOfTheOwnersHoweverOftenItFails() {
    handler.fail(aggregate, Fault.UNKNOWN, 8);
    service.grant(aggregate, 0, 2);

    awaitEffects(aggregate, 0L, 1L);
    assertThat(letterOf(aggregate, "id")).isNull();
  }

  @Test
  void shouldKnowUpToWhenItKnowsEverything() {
    service.grant(aggregate, 0, 1);
    Instant decided = Instant.now();

    assertThat(age.awaitKnown(ProbeService.RIGHTS, decided, LONG)).isTrue();
    assertThat(effects(aggregate)).containsExactly(0L);
    assertThat(age.isFresh(ProbeService.RIGHTS)).isTrue();
  }

  @Test
  void shouldNotBelieveAHeartbeatOfSomebodyElse() {
    assertThat(age.awaitKnown(ProbeService.RIGHTS, Instant.now(), LONG)).isTrue();
    Instant future = Instant.now().plus(Duration.ofDays(1));
    // Who believed it would wait for a thousand partitions and never be sure again.
    send(new Heartbeat(topic(), 0, 1_000, future).record("probe", FactKeys.forged("probe")));

    assertThat(age.awaitKnown(ProbeService.RIGHTS, Instant.now().plusSeconds(2), LONG)).isTrue();
    assertThat(age.knownUntil(ProbeService.RIGHTS))
        .hasValueSatisfying(until -> assertThat(until).isBefore(future));
  }

  @Test
  void shouldNeverBeTakenOutOfUseForWhatItDoesNotKnow() {
    Management.given().get("/health/ready").then().statusCode(200);
  }
}
