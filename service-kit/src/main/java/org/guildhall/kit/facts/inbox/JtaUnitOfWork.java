package org.guildhall.kit.facts.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.concurrent.Callable;

/** A transaction of the service, which handlers join with repositories, outbox and audit. */
@ApplicationScoped
class JtaUnitOfWork implements UnitOfWork {

  private final AgroalDataSource database;

  JtaUnitOfWork(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public void run(Work work) throws Exception {
    ManagedContext request = Arc.container().requestContext();
    boolean begun = !request.isActive();
    if (begun) {
      request.activate();
    }
    try {
      Callable<Boolean> inTransaction =
          () -> {
            try (Connection connection = database.getConnection()) {
              work.with(connection);
            }
            return true;
          };
      var unused = QuarkusTransaction.requiringNew().call(inTransaction);
    } finally {
      if (begun) {
        request.terminate();
      }
    }
  }
}
