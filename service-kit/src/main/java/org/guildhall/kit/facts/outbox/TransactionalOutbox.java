package org.guildhall.kit.facts.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.id.Ids;

/**
 * Collects the facts of a transaction and writes them with one statement just before it commits, so
 * that the locks that keep the order of an aggregate are held no longer than the commit takes.
 */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

  private final TransactionSynchronizationRegistry transactions;
  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final RelayRunner relay;

  TransactionalOutbox(
      TransactionSynchronizationRegistry transactions,
      AgroalDataSource database,
      ObjectMapper json,
      RelayRunner relay) {
    this.transactions = transactions;
    this.database = database;
    this.json = json;
    this.relay = relay;
  }

  @Override
  public void publish(Fact fact) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException(
          "A fact is published within a transaction, " + fact.type() + " was not");
    }
    factsOfThisTransaction().add(row(fact));
  }

  private List<OutboxRow> factsOfThisTransaction() {
    if (transactions.getResource(this) instanceof Collected collected) {
      return collected.rows;
    }
    Collected fresh = new Collected();
    transactions.putResource(this, fresh);
    transactions.registerInterposedSynchronization(fresh);
    return fresh.rows;
  }

  private OutboxRow row(Fact fact) {
    return new OutboxRow(
        0,
        Ids.next(),
        fact.topic(),
        fact.aggregateId(),
        fact.type(),
        fact.aggregateVersion(),
        toJson(fact),
        Correlation.current(),
        Instant.EPOCH,
        0);
  }

  private String toJson(Fact fact) {
    try {
      return json.writeValueAsString(fact.payload());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          "The payload of " + fact.type() + " cannot be written as JSON", unwritable);
    }
  }

  private final class Collected implements Synchronization {

    private final List<OutboxRow> rows = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      try (Connection connection = database.getConnection()) {
        OutboxTable.insert(connection, rows);
      } catch (SQLException failed) {
        throw new IllegalStateException("The facts could not be written to the outbox", failed);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.factsCommitted();
      }
    }
  }
}
