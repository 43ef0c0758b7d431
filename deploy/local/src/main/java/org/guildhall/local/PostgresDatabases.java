package org.guildhall.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes and removes databases and their owners, over an administrator's connection. */
final class PostgresDatabases {
  private final Connection connection;

  PostgresDatabases(Connection connection) {
    this.connection = connection;
  }

  /** The role with this password, whether it was there or not. */
  void ensureOwner(String owner, String password) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "%s ROLE %s LOGIN PASSWORD %s"
              .formatted(
                  exists("pg_roles", "rolname", owner) ? "ALTER" : "CREATE",
                  statement.enquoteIdentifier(owner, true),
                  statement.enquoteLiteral(password)));
    }
  }

  /** One that is there stays as it is; to a new one nobody else may connect. */
  void ensure(String name, String owner) throws SQLException {
    if (exists("pg_database", "datname", name)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      String quoted = statement.enquoteIdentifier(name, true);
      statement.execute(
          "CREATE DATABASE %s OWNER %s"
              .formatted(quoted, statement.enquoteIdentifier(owner, true)));
      statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(quoted));
    }
  }

  /** With its connections; one that is not there is fine. */
  void drop(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "DROP DATABASE IF EXISTS %s WITH (FORCE)"
              .formatted(statement.enquoteIdentifier(name, true)));
    }
  }

  private boolean exists(String catalogue, String column, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM %s WHERE %s = ?".formatted(catalogue, column))) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
