package org.guildhall.kit.facts.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.facts.event.CloudEvents;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.guildhall.kit.probe.ProbeHandler;
import org.guildhall.kit.probe.ProbeHandler.Fault;
import org.guildhall.kit.probe.ProbeService;
import org.guildhall.kit.probe.ProbeState;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.testing.operations.Management;
import org.junit.jupiter.api.Test;

/** Facts from the outbox through Kafka into the inbox, on a service that is well. */
@KitTest
class FactsTravelTest {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String LETTERS = "/api/v1/operations/dead-letters";

  @Inject ProbeService service;
  @Inject ProbeHandler handler;
  @Inject ProbeState state;
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

  private List<Long> effects(UUID of) {
    return longs("select version from probe_effect where aggregate_id = ? order by seq", of);
  }

  private List<Long> longs(String sql, Object parameter) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, parameter);
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

  private void awaitEffects(UUID of, List<Long> versions) {
    await().atMost(LONG).untilAsserted(() -> assertThat(effects(of)).isEqualTo(versions));
  }

  private static List<Long> upTo(long count) {
    return LongStream.range(0, count).boxed().toList();
  }

  private String letterOf(UUID of) {
    return olive()
        .get(LETTERS + "?limit=100")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.aggregateId == '" + of + "' }.id");
  }

  @Test
  void shouldRefuseAFactOutsideATransaction() {
    assertThatThrownBy(service::tellOutsideATransaction)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("within a transaction");
  }

  @Test
  void shouldForgetTheFactsOfATransactionThatRolledBack() {
    assertThatThrownBy(() -> service.tellAndRollBack(aggregate)).hasMessageContaining("on purpose");
    assertThat(longs("select seq from outbox where aggregateid = ?", aggregate.toString()))
        .isEmpty();
  }

  @Test
  void shouldBringFactsToTheirHandlersOnceAndInOrder() {
    UUID other = UUID.randomUUID();
    service.tell("probe.told", aggregate, 0, 300);
    service.tell("probe.told", other, 0, 50);
    service.tell("probe.told", aggregate, 300, 100);
    awaitEffects(aggregate, upTo(400));
    awaitEffects(other, upTo(50));
  }

  @Test
  void shouldPublishCloudEventsWithTheCorrelationId() {
    Correlation.begin("from-the-test");
    service.tell("probe.told", aggregate, 3, 1);
    awaitEffects(aggregate, List.of(3L));
    assertThat(handler.correlationOf(aggregate)).isEqualTo("from-the-test");
    ConsumerRecord<String, byte[]> record = find(settings.topic("probes"), aggregate);
    Map<String, String> headers = new HashMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value())));
    assertThat(headers)
        .containsEntry(CloudEvents.SPEC_VERSION, "1.0")
        .containsEntry(CloudEvents.TYPE, "probe.told")
        .containsEntry(CloudEvents.SOURCE, "/probe")
        .containsEntry(CloudEvents.SUBJECT, aggregate.toString())
        .containsEntry(CloudEvents.AGGREGATE_VERSION, "3")
        .containsEntry(CloudEvents.CORRELATION, "from-the-test")
        .containsEntry(CloudEvents.CONTENT_TYPE, "application/json")
        .containsKeys(CloudEvents.ID, CloudEvents.TIME);
    assertThat(headers.get(CloudEvents.DATA_SCHEMA)).endsWith("/probes/probe.told/v1.schema.json");
    assertThat(new String(record.value())).contains("\"version\":3");
  }

  private ConsumerRecord<String, byte[]> find(String topic, UUID key) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
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

  @Test
  void shouldSetAPoisonFactAsideAndGoOn() {
    handler.fail(aggregate, Fault.POISON, 3);
    service.tell("probe.told", aggregate, 0, 1);
    await().atMost(LONG).until(() -> letterOf(aggregate) != null);
    service.tell("probe.told", aggregate, 1, 0);
    handler.fail(aggregate, Fault.POISON, 0);
    service.tell("probe.told", aggregate, 1, 2);
    awaitEffects(aggregate, List.of(1L, 2L));
    ConsumerRecord<String, byte[]> letter =
        find(settings.topic("probes") + ".probe.dead-letter", aggregate);
    assertThat(CloudEvents.text(letter.headers(), "dlt_reason")).contains("poisoned by a test");
    assertThat(CloudEvents.text(letter.headers(), "dlt_topic")).isEqualTo(settings.topic("probes"));
    assertThat(CloudEvents.text(letter.headers(), CloudEvents.TYPE)).isEqualTo("probe.told");
  }

  @Test
  void shouldReplayADeadLetterOnceItCanBeTakenIn() {
    handler.fail(aggregate, Fault.POISON, 1000);
    service.tell("probe.told", aggregate, 0, 1);
    await().atMost(LONG).until(() -> letterOf(aggregate) != null);
    String id = letterOf(aggregate);
    olive().post(LETTERS + "/" + id + "/replay").then().spec(problem(KitProblem.ILLEGAL_STATE));
    assertThat(effects(aggregate)).isEmpty();
    handler.fail(aggregate, Fault.POISON, 0);
    olive().post(LETTERS + "/" + id + "/replay").then().statusCode(200);
    assertThat(effects(aggregate)).containsExactly(0L);
    olive().post(LETTERS + "/" + id + "/replay").then().spec(problem(KitProblem.NOT_FOUND));
    olive().get(LETTERS + "/" + id).then().spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldLetAnOperatorDiscardADeadLetterWithAReason() {
    handler.fail(aggregate, Fault.POISON, 1000);
    service.tell("probe.told", aggregate, 0, 1);
    await().atMost(LONG).until(() -> letterOf(aggregate) != null);
    String path = LETTERS + "/" + letterOf(aggregate) + "/discard";
    olive().body("{}").post(path).then().spec(problem(KitProblem.INVALID_INPUT, "reason"));
    olive().body("{\"reason\":\"a test\"}").post(path).then().statusCode(204);
    assertThat(letterOf(aggregate)).isNull();
    given()
        .auth()
        .oauth2(Tokens.forPerson("nadia", "Nadia Khan"))
        .get(LETTERS)
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));
  }

  @Test
  void shouldTryForEverWhileTheDatabaseIsAwayAndKeepTheOrder() {
    handler.fail(aggregate, Fault.DATABASE_AWAY, 9);
    service.tell("probe.told", aggregate, 0, 5);
    awaitEffects(aggregate, upTo(5));
    assertThat(letterOf(aggregate)).isNull();
  }

  @Test
  void shouldTryAnUnknownFailureSomeTimesBeforeSettingItAside() {
    handler.fail(aggregate, Fault.UNKNOWN, 3);
    service.tell("probe.told", aggregate, 0, 2);
    awaitEffects(aggregate, upTo(2));
    UUID hopeless = UUID.randomUUID();
    handler.fail(hopeless, Fault.UNKNOWN, 1000);
    service.tell("probe.told", hopeless, 0, 1);
    await().atMost(LONG).until(() -> letterOf(hopeless) != null);
  }

  @Test
  void shouldHoldUpOnlyTheAggregateWhoseFactKafkaRefuses() {
    UUID other = UUID.randomUUID();
    service.tellLarge(aggregate, 3_000_000);
    service.tell("probe.told", aggregate, 1, 1);
    service.tell("probe.told", other, 0, 3);
    awaitEffects(other, upTo(3));
    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(
                    longs(
                        "select attempts from outbox where aggregateid = ? and last_error like"
                            + " '%RecordTooLarge%'",
                        aggregate.toString()))
                .isNotEmpty());
    assertThat(effects(aggregate)).isEmpty();
  }

  @Test
  void shouldTellItsPresentStateAgainOnCommand() {
    state.owns(aggregate);
    given()
        .auth()
        .oauth2(Tokens.forPerson("nadia", "Nadia Khan"))
        .post("/api/v1/operations/republish")
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));
    olive().post("/api/v1/operations/republish").then().statusCode(200);
    awaitEffects(aggregate, List.of(7L));
  }

  @Test
  void shouldShowItsHealthAndItsNumbers() {
    Management.given()
        .get("/health/live")
        .then()
        .statusCode(200)
        .body(containsString("outbox relay"))
        .body(containsString("inbox"));
    service.tell("probe.told", aggregate, 0, 1);
    awaitEffects(aggregate, upTo(1));
    Management.given()
        .get("/metrics")
        .then()
        .statusCode(200)
        .body(containsString("guildhall_outbox_lag_seconds"))
        .body(containsString("guildhall_outbox_published_total"))
        .body(containsString("guildhall_inbox_received_total"))
        .body(containsString("guildhall_inbox_lag_seconds"));
  }
}
