package org.guildhall.kit.facts.state;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.kit.facts.authority.FactAuthority;
import org.guildhall.kit.facts.authority.FactSigner;
import org.guildhall.kit.facts.authority.SigningKey;
import org.jboss.logging.Logger;

/**
 * Tells everything that carries authority once under each signing key: facts from before there were
 * signatures, or under a key that was lost, are not believed by whoever begins anew.
 */
@ApplicationScoped
class TellSignedState implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(TellSignedState.class);

  private final AgroalDataSource database;
  private final FactSigner signer;
  private final PresentState state;

  TellSignedState(AgroalDataSource database, FactAuthority authority, PresentState state) {
    this.database = database;
    this.signer = authority.signer();
    this.state = state;
  }

  @Override
  public String name() {
    return "tell the state under a new key";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public boolean isWanted() {
    return signer.key() != null;
  }

  @Override
  public void run() throws SQLException {
    SigningKey key = signer.key();
    if (key != null && !isTold(key)) {
      long facts = state.tell(signer.topics()::contains);
      note(key);
      LOG.infof("%d facts were told under the key %s", facts, key);
    }
  }

  private boolean isTold(SigningKey key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select /* background */ from told_state where verifier_key = ?")) {
      select.setString(1, key.verifier().text());
      try (var found = select.executeQuery()) {
        return found.next();
      }
    }
  }

  private void note(SigningKey key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert /* background */ into told_state (verifier_key) values (?)
                on conflict do nothing
                """)) {
      insert.setString(1, key.verifier().text());
      insert.executeUpdate();
    }
  }
}
