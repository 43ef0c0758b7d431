package org.guildhall.buying.tender.log.kept;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.SealingException;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The signing keys of the log: one signs, retired ones still verify. The database holds them,
 * wrapped; but only a key that is pinned in {@link KeptLog} signs or verifies anything, since
 * whoever writes in the database can add one of their own there.
 */
@ApplicationScoped
public class LogKeys {
  private static final String USE = "log signing";

  private final AgroalDataSource database;
  private final KeyEncryptionKey keyEncryption;
  private final KeptLog kept;
  private final KeptConfig config;
  private volatile @Nullable LogKey signing;
  private volatile List<PinnedKey> pinned = List.of();

  LogKeys(
      AgroalDataSource database, KeyEncryptionKey keyEncryption, KeptLog kept, KeptConfig config) {
    this.database = database;
    this.keyEncryption = keyEncryption;
    this.kept = kept;
    this.config = config;
  }

  /**
   * A key as published.
   *
   * @param verifierKey as verifiers take it
   * @param publicKey Ed25519, 32 bytes
   * @param until when it was retired, if it was
   */
  public record Published(
      String verifierKey,
      String origin,
      byte[] publicKey,
      Instant since,
      @Nullable Instant until) {}

  private record Row(UUID id, String origin, byte[] publicKey, WrappedKey wrapped, boolean signs) {
    String verifierKey() {
      return LogKey.verifierKey(origin, publicKey);
    }
  }

  /** The key that signs; made and pinned when there is none. */
  public LogKey signing() {
    LogKey known = signing;
    return known != null ? known : load();
  }

  private synchronized LogKey load() {
    LogKey known = signing;
    if (known != null) {
      return known;
    }
    try (Connection connection = database.getConnection()) {
      List<Row> rows = rows(connection);
      takeOver(rows);
      if (rows.stream().noneMatch(Row::signs)) {
        make(connection);
        rows = rows(connection);
      }
      Row row =
          rows.stream()
              .filter(Row::signs)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("The log has no signing key"));
      if (!isPinned(row.verifierKey())) {
        throw new IllegalStateException(
            "The database names a signing key that is none of this log's: " + row.verifierKey());
      }
      LogKey.Pair pair = unwrapped(row);
      LogKey found = LogKey.of(row.origin(), pair);
      Arrays.fill(pair.privateKey(), (byte) 0);
      signing = found;
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The signing key of the log could not be read", failed);
    }
  }

  /**
   * An installation from before keys were pinned: those are its own whose private half the working
   * key unwraps, and whose public half that is.
   */
  private void takeOver(List<Row> rows) {
    if (kept.keys().isEmpty()) {
      rows.stream().filter(this::isOurs).map(Row::verifierKey).forEach(kept::pin);
    }
  }

  private boolean isOurs(Row row) {
    try {
      LogKey.Pair pair = unwrapped(row);
      boolean ours = pair.belongsTogether();
      Arrays.fill(pair.privateKey(), (byte) 0);
      return ours;
    } catch (SealingException wrappedBySomebodyElse) {
      return false;
    }
  }

  private LogKey.Pair unwrapped(Row row) {
    byte[] seed =
        keyEncryption.unwrap(
            KeyPurpose.WORKING, row.wrapped(), new SealingContext.OfKey(USE, row.id()));
    return new LogKey.Pair(row.publicKey(), seed);
  }

  private static List<Row> rows(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select /* background */ id, origin, public_key, wrapped_key, wrapped_by,
                       retired_at is null
                from log_key order by created_at
                """);
        ResultSet found = select.executeQuery()) {
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(
            new Row(
                found.getObject(1, UUID.class),
                found.getString(2),
                found.getBytes(3),
                new WrappedKey(found.getString(5), found.getBytes(4)),
                found.getBoolean(6)));
      }
      return rows;
    }
  }

  /**
   * Another replica may do the same at the same time; then theirs counts, and ours signs nothing.
   */
  private void make(Connection connection) throws SQLException {
    UUID id = Ids.next();
    LogKey.Pair pair = LogKey.Pair.fresh();
    kept.pin(LogKey.verifierKey(config.origin(), pair.publicKey()));
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

  /** Whether a pinned key, retired or not, has signed the note. */
  public boolean hasSigned(String note) {
    if (pinned.stream().anyMatch(key -> key.hasSigned(note))) {
      return true;
    }
    // Another replica may have pinned one since.
    List<PinnedKey> now = kept.keys();
    boolean more = now.size() > pinned.size();
    pinned = now;
    return more && now.stream().anyMatch(key -> key.hasSigned(note));
  }

  private boolean isPinned(String verifierKey) {
    return kept.keys().stream().anyMatch(key -> key.text().equals(verifierKey));
  }

  /** The pinned keys, with when they signed. */
  public List<Published> published() {
    signing();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select origin, public_key, created_at, retired_at from log_key order by created_at");
        ResultSet found = select.executeQuery()) {
      List<Published> keys = new ArrayList<>();
      Set<String> ours = new HashSet<>(kept.keys().stream().map(PinnedKey::text).toList());
      while (found.next()) {
        byte[] publicKey = found.getBytes(2);
        Published key =
            new Published(
                LogKey.verifierKey(found.getString(1), publicKey),
                found.getString(1),
                publicKey,
                found.getTimestamp(3).toInstant(),
                found.getTimestamp(4) == null ? null : found.getTimestamp(4).toInstant());
        if (ours.contains(key.verifierKey())) {
          keys.add(key);
        }
      }
      return keys;
    } catch (SQLException failed) {
      throw new IllegalStateException("The keys of the log could not be read", failed);
    }
  }
}
