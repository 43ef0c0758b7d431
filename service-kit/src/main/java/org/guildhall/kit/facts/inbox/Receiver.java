package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.facts.event.CloudEvents;
import org.jspecify.annotations.Nullable;

/** Gives facts to their handlers, each exactly once, in one transaction with its receipt. */
final class Receiver {

  private final UnitOfWork transactions;
  private final Map<String, List<FactHandler>> handlers;
  private final ObjectMapper json;

  Receiver(UnitOfWork transactions, Map<String, List<FactHandler>> handlers, ObjectMapper json) {
    this.transactions = transactions;
    this.handlers = handlers;
    this.json = json;
  }

  Set<String> topics() {
    return handlers.keySet();
  }

  /** Takes in these records, all or none of them. */
  void receive(List<ConsumerRecord<String, byte[]>> records) throws Exception {
    List<Received> facts = records.stream().map(this::read).toList();
    transactions.run(connection -> {
      Set<UUID> fresh =
          InboxTable.record(connection, facts.stream().map(f -> f.fact().id()).toList());
      for (Received received : facts) {
        // Removed, so that a fact that is twice among them is handled once.
        if (fresh.remove(received.fact().id())) {
          handle(received.fact(), received.correlation());
        }
      }
    });
  }

  /** Takes in a fact that was set aside, within the transaction of the connection. */
  void replay(Connection connection, ReceivedFact fact, @Nullable String correlation) {
    handle(fact, correlation);
  }

  private void handle(ReceivedFact fact, @Nullable String correlation) {
    Correlation.begin(correlation);
    try {
      for (FactHandler handler : handlers.getOrDefault(fact.topic(), List.of())) {
        handler.handle(fact);
      }
    } finally {
      Correlation.end();
    }
  }

  private record Received(ReceivedFact fact, @Nullable String correlation) {}

  private Received read(ConsumerRecord<String, byte[]> record) {
    String version = CloudEvents.text(record.headers(), CloudEvents.AGGREGATE_VERSION);
    String time = CloudEvents.text(record.headers(), CloudEvents.TIME);
    try {
      ReceivedFact fact =
          new ReceivedFact(
              UUID.fromString(must(record, CloudEvents.ID)),
              record.topic(),
              must(record, CloudEvents.TYPE),
              UUID.fromString(must(record, CloudEvents.SUBJECT)),
              version == null ? 0 : Long.parseLong(version),
              time == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(time),
              payload(record),
              json);
      return new Received(fact, CloudEvents.text(record.headers(), CloudEvents.CORRELATION));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new PoisonFactException("Not a fact: " + malformed.getMessage(), malformed);
    }
  }

  private static String must(ConsumerRecord<String, byte[]> record, String header) {
    String text = CloudEvents.text(record.headers(), header);
    if (text == null) {
      throw new PoisonFactException("Not a fact: it has no header " + header);
    }
    return text;
  }

  private static String payload(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      throw new PoisonFactException("Not a fact: it has no payload");
    }
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
