package org.guildhall.kit.facts.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The statement on the table {@code inbox}. */
final class InboxTable {

  private InboxTable() {}

  /** Records the receipt of these facts; the answer are those that were not recorded before. */
  static Set<UUID> record(Connection connection, Collection<UUID> facts) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert /* background */ into inbox (fact_id) select distinct unnest(?::uuid[])
            on conflict do nothing returning fact_id
            """)) {
      insert.setArray(1, connection.createArrayOf("uuid", facts.toArray()));
      try (ResultSet fresh = insert.executeQuery()) {
        Set<UUID> ids = new HashSet<>();
        while (fresh.next()) {
          ids.add(fresh.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
