package org.guildhall.buying.tender.sealing.keyset;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to start with key-encryption keys that are not this database's: tenders sealed then could
 * not be opened, and that would only be noticed after the deadline.
 */
@ApplicationScoped
class KeyCheck {
  private static final UUID NOBODY = new UUID(0, 0);

  private final AgroalDataSource database;
  private final KeyEncryptionKey keyEncryption;

  KeyCheck(AgroalDataSource database, KeyEncryptionKey keyEncryption) {
    this.database = database;
    this.keyEncryption = keyEncryption;
  }

  void check(@Observes StartupEvent event) {
    try (Connection connection = database.getConnection()) {
      for (KeyPurpose purpose : KeyPurpose.values()) {
        remember(connection, purpose);
        mustUnwrap(connection, purpose);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The key-encryption keys could not be checked", failed);
    }
  }

  private void remember(Connection connection, KeyPurpose purpose) throws SQLException {
    ContentKey random = ContentKey.random();
    WrappedKey wrapped = keyEncryption.wrap(purpose, random.bytes(), context(purpose));
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert /* background */ into key_check (purpose, wrapped, wrapped_by) values (?, ?, ?)
            on conflict do nothing
            """)) {
      insert.setString(1, purpose.name());
      insert.setBytes(2, wrapped.bytes());
      insert.setString(3, wrapped.wrappedBy());
      insert.executeUpdate();
    }
  }

  private void mustUnwrap(Connection connection, KeyPurpose purpose) throws SQLException {
    WrappedKey stored = stored(connection, purpose);
    if (stored != null) {
      keyEncryption.unwrap(purpose, stored, context(purpose));
    }
  }

  private static @Nullable WrappedKey stored(Connection connection, KeyPurpose purpose)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select /* background */ wrapped_by, wrapped from key_check where purpose = ?")) {
      select.setString(1, purpose.name());
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? new WrappedKey(found.getString(1), found.getBytes(2)) : null;
      }
    }
  }

  private static SealingContext context(KeyPurpose purpose) {
    return new SealingContext.OfKey("check " + purpose, NOBODY);
  }
}
