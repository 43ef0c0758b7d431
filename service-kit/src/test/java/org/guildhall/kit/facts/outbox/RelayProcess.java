package org.guildhall.kit.facts.outbox;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.guildhall.kit.facts.authority.FactSigner;
import org.guildhall.kit.killing.Pool;

/** A relay in a process of its own, to be killed: JDBC address, password, Kafka's address. */
public final class RelayProcess {

  private RelayProcess() {}

  public static void main(String[] arguments) {
    KafkaPublisher.Settings publisher =
        new KafkaPublisher.Settings(
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, arguments[2]),
            "killed",
            "https://guildhall.example/contracts/",
            4,
            "",
            FactSigner.NONE);
    new Relay(
            Pool.of(arguments[0], arguments[1], 4),
            () -> new KafkaPublisher(publisher),
            new Relay.Settings(
                100, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(1)),
            new Silent())
        .run();
  }

  private static final class Silent implements Relay.RelayMeter {

    @Override
    public void published(int facts) {
      // Nobody counts.
    }

    @Override
    public void failed() {
      // Nobody counts.
    }
  }
}
