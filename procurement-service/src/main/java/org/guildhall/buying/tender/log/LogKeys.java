package org.guildhall.buying.tender.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/** The signing keys of the log: one signs, retired ones still verify. */
@ApplicationScoped
class LogKeys {
  private static final String USE = "log signing";

  private final AgroalDataSource database;
  private final KeyEncryptionKey keyEncryption;
  private final LogConfig config;
  private volatile @Nullable LogKey signing;

  LogKeys(AgroalDataSource database, KeyEncryptionKey keyEncryption, LogConfig config) {
    this.database = database;
    this.keyEncryption = keyEncryption;
    this.config = config;
  }

  /** A key as published. */
  record Published(
      String verifierKey,
      String origin,
      byte[] publicKey,
      Instant since,
      @Nullable Instant until) {}

  LogKey signing() {
    LogKey known = signing;
    return known != null ? known : load();
  }

  private synchronized LogKey load() {
    LogKey known = signing;
    if (known != null) {
      return known;
    }
    try (Connection connection = database.getConnection()) {
      LogKey found = find(connection);
      if (found == null) {
        make(connection);
        found = find(connection);
      }
      if (found == null) {
        throw new IllegalStateException("The log has no signing key");
      }
      signing = found;
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The signing key of the log could not be read", failed);
    }
  }

  private @Nullable LogKey find(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select /* background */ id, origin, public_key, wrapped_key, wrapped_by
                from log_key where retired_at is null
                """);
        ResultSet found = select.executeQuery()) {
      if (!found.next()) {
        return null;
      }
      UUID id = found.getObject(1, UUID.class);
      WrappedKey wrapped = new WrappedKey(found.getString(5), found.getBytes(4));
      byte[] seed =
          keyEncryption.unwrap(KeyPurpose.WORKING, wrapped, new SealingContext.OfKey(USE, id));
      LogKey key = LogKey.of(found.getString(2), new LogKey.Pair(found.getBytes(3), seed));
      Arrays.fill(seed, (byte) 0);
      return key;
    }
  }

  /** Another replica may do the same at the same time; then theirs counts. */
  private void make(Connection connection) throws SQLException {
    UUID id = Ids.next();
    LogKey.Pair pair = LogKey.Pair.fresh();
    WrappedKey wrapped =
        keyEncryption.wrap(
            KeyPurpose.WORKING, pair.privateKey(), new SealingContext.OfKey(USE, id));
    Arrays.fill(pair.privateKey(), (byte) 0);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert /* background */ into log_key (id, origin, public_key, wrapped_key, wrapped_by)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)) {
      insert.setObject(1, id);
      insert.setString(2, config.origin());
      insert.setBytes(3, pair.publicKey());
      insert.setBytes(4, wrapped.bytes());
      insert.setString(5, wrapped.wrappedBy());
      insert.executeUpdate();
    }
  }

  /** Whether a key of this log, retired or not, has signed the note. */
  boolean hasSigned(String note) {
    return published().stream()
        .anyMatch(key -> LogKey.hasSigned(note, key.origin(), key.publicKey()));
  }

  List<Published> published() {
    signing();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select origin, public_key, created_at, retired_at from log_key order by created_at");
        ResultSet found = select.executeQuery()) {
      List<Published> keys = new ArrayList<>();
      while (found.next()) {
        byte[] publicKey = found.getBytes(2);
        keys.add(
            new Published(
                LogKey.verifierKey(found.getString(1), publicKey),
                found.getString(1),
                publicKey,
                found.getTimestamp(3).toInstant(),
                found.getTimestamp(4) == null ? null : found.getTimestamp(4).toInstant()));
      }
      return keys;
    } catch (SQLException failed) {
      throw new IllegalStateException("The keys of the log could not be read", failed);
    }
  }
}
