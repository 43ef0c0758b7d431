package org.guildhall.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.PoisonFactException;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Writes down what it takes in, and fails when a test asks for it. */
@ApplicationScoped
public class ProbeHandler implements FactHandler {

  /** How it fails for an aggregate. */
  public enum Fault {
    POISON,
    UNKNOWN,
    DATABASE_AWAY
  }

  record Asked(Fault fault, AtomicInteger times) {}

  private final AgroalDataSource database;
  private final Map<UUID, Asked> faults = new ConcurrentHashMap<>();
  private final Map<UUID, String> correlations = new ConcurrentHashMap<>();

  ProbeHandler(AgroalDataSource database) {
    this.database = database;
  }

  public void fail(UUID aggregate, Fault fault, int times) {
    faults.put(aggregate, new Asked(fault, new AtomicInteger(times)));
  }

  public String correlationOf(UUID aggregate) {
    return correlations.getOrDefault(aggregate, "");
  }

  @Override
  public String topic() {
    return ProbeService.TOPIC;
  }

  @Override
  public void handle(ReceivedFact fact) {
    correlations.put(fact.aggregateId(), Correlation.current());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into probe_effect (fact_id, aggregate_id, version) values (?, ?, ?)")) {
      insert.setObject(1, fact.id());
      insert.setObject(2, fact.aggregateId());
      insert.setLong(3, fact.aggregateVersion());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    // After the effect, so that a test sees whether it was rolled back.
    failIfAsked(fact.aggregateId());
  }

  private void failIfAsked(UUID aggregate) {
    Asked asked = faults.get(aggregate);
    if (asked == null || asked.times().getAndDecrement() <= 0) {
      return;
    }
    switch (asked.fault()) {
      case POISON -> throw new PoisonFactException("poisoned by a test");
      case UNKNOWN -> throw new IllegalArgumentException("broken by a test");
      case DATABASE_AWAY ->
          throw new IllegalStateException(new SQLException("gone, says a test", "57P01"));
    }
  }
}
