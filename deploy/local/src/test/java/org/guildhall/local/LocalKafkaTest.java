package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class LocalKafkaTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void shouldKeepAcknowledgedRecordsAndTransactionsWhenTheBrokerIsKilled() throws Exception {
    int port = Ports.free();
    Process broker = broker(port);
    send("127.0.0.1:" + port, "kept");
    broker.destroyForcibly().waitFor();

    Process next = broker(port);
    try {
      send("127.0.0.1:" + port, "after");

      assertThat(receive("127.0.0.1:" + port, 2)).containsExactly("kept", "after");
    } finally {
      next.getOutputStream().close();
      assertThat(next.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void shouldServeTransactionsInsideTheJvmAndLeaveNothingBehind() {
    try (LocalKafka kafka = LocalKafka.temporary()) {
      send(kafka.bootstrapServers(), "committed");

      assertThat(receive(kafka.bootstrapServers(), 1)).containsExactly("committed");
    }
  }

  @Test
  void shouldTakeWhateverCompressionAClientChooses() {
    List<String> kinds = List.of("none", "gzip", "snappy", "lz4", "zstd");
    try (LocalKafka kafka = LocalKafka.temporary()) {
      for (String kind : kinds) {
        send(kafka.bootstrapServers(), kind, kind);
      }

      assertThat(receive(kafka.bootstrapServers(), kinds.size())).isEqualTo(kinds);
    }
  }

  private Process broker(int port) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LocalKafka.class.getName(),
                "--data",
                folder.resolve("kafka").toString(),
                "--port",
                Integer.toString(port),
                "--until-input-ends")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("READY")) {
      line = out.readLine();
    }
    assertThat(line).isEqualTo("READY " + port);
    return process;
  }

  private static void send(String servers, String text) {
    send(servers, text, "none");
  }

  private static void send(String servers, String text, String compression) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            servers,
            "acks",
            "all",
            "transactional.id",
            "test-relay",
            "max.block.ms",
            PATIENCE.toMillis());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>("facts", "aggregate", text));
      producer.commitTransaction();
    }
  }

  private static List<String> receive(String servers, int wanted) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers,
            "group.id", "test",
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    List<String> received = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("facts"));
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
