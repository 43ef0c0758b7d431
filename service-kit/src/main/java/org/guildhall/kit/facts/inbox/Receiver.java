package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.facts.authority.Belief;
import org.guildhall.kit.facts.authority.FactStatement;
import org.guildhall.kit.facts.authority.Heartbeat;
import org.guildhall.kit.facts.event.CloudEvents;
import org.jspecify.annotations.Nullable;

/**
 * Gives facts to their handlers, each exactly once, in one transaction with its receipt. Of topics
 * with authority only what their owner has signed is a fact.
 */
final class Receiver {

  private final UnitOfWork transactions;
  private final Map<String, List<FactHandler>> handlers;
  private final ObjectMapper json;
  private final Belief belief;

  Receiver(
      UnitOfWork transactions,
      Map<String, List<FactHandler>> handlers,
      ObjectMapper json,
      Belief belief) {
    this.transactions = transactions;
    this.handlers = handlers;
    this.json = json;
    this.belief = belief;
  }

  Set<String> topics() {
    return handlers.keySet();
  }

  /**
   * Whether nothing of this topic may be left out, however long it takes: who comes later would be
   * believed to know everything.
   */
  boolean waitsFor(String topic) {
    return belief.topics().contains(topic);
  }

  /** Whether who leaves this out does not know everything that its owner has decided. */
  boolean misses(ConsumerRecord<String, byte[]> record, Exception failure) {
    boolean forged = failure instanceof PoisonFactException poison && poison.isForged();
    return waitsFor(record.topic()) && !forged;
  }

  /** It was left out: until somebody has dealt with it, no heartbeat says that all is known. */
  void miss(ConsumerRecord<String, byte[]> record) {
    belief.miss(record.topic(), DeadLetterBox.time(record));
  }

  /** Everything that was polled was taken in, or waits for its next try. */
  void keepAge() {
    belief.keep();
  }

  /**
   * Takes in these records of one partition, all or none of them.
   *
   * @return how many facts were among them
   */
  int receive(List<ConsumerRecord<String, byte[]>> records) throws Exception {
    List<Received> facts =
        records.stream().filter(record -> !Heartbeat.isOne(record)).map(this::read).toList();
    if (!facts.isEmpty()) {
      takeIn(facts);
    }
    records.stream().filter(Heartbeat::isOne).forEach(belief::hear);
    return facts.size();
  }

  private void takeIn(List<Received> facts) throws Exception {
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

  /**
   * Takes in a fact that was set aside, within the transaction of the connection.
   *
   * @param signature as its header had it
   * @throws PoisonFactException if its owner never signed it: an operator's word is not enough
   */
  void replay(ReceivedFact fact, @Nullable String signature, @Nullable String correlation) {
    String whyNot =
        belief.whyNot(
            new FactStatement(
                fact.topic(),
                fact.aggregateId().toString(),
                fact.id().toString(),
                fact.type(),
                Long.toString(fact.aggregateVersion()),
                fact.time().toString(),
                fact.payload().getBytes(StandardCharsets.UTF_8)),
            signature);
    if (whyNot != null) {
      throw PoisonFactException.notBelieved(whyNot);
    }
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
    String whyNot = belief.whyNot(record);
    if (whyNot != null) {
      throw PoisonFactException.notBelieved(whyNot);
    }
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
