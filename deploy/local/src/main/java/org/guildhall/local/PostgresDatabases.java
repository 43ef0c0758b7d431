package org.guildhall.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes and removes the databases of a server and the roles that use them, as its administrator.
 * What is there already is brought to how it shall be, so all of it may be repeated.
 */
public final class PostgresDatabases {
  private static final String RIGHTS = "/postgres/rights.sql";

  private final String server;
  private final String password;

  /**
   * @param server its JDBC address up to the name of a database
   * @param password the administrator's
   */
  public PostgresDatabases(String server, String password) {
    this.server = server;
    this.password = password;
  }

  /** Somebody who can connect. */
  public record Login(String role, String password) {
    @Override
    public String toString() {
      return "Login[" + role + "]";
    }
  }

  /** A database that belongs to the role that works in it. */
  void ensure(String name, Login owner) throws SQLException {
    try (Connection connection = connect("postgres")) {
      if (!owner.role().equals(LocalPostgres.ADMINISTRATOR)) {
        ensureRole(connection, owner);
      }
      create(connection, name, owner.role());
    }
  }

  /**
   * A service's database: one role owns it and changes its structure; the other, with which the
   * service works, may change rows, and not even those that are kept for ever. A database that
   * belonged to the worker changes hands.
   */
  public void ensure(String name, Login owner, Login worker) throws SQLException {
    try (Connection connection = connect("postgres")) {
      ensureRole(connection, owner);
      ensureRole(connection, worker);
      create(connection, name, owner.role());
    }
    try (Connection inside = connect(name);
        Statement statement = inside.createStatement()) {
      remember(inside, "guildhall.owner", owner.role());
      remember(inside, "guildhall.worker", worker.role());
      statement.execute(rights());
    }
  }

  private static void remember(Connection connection, String setting, String value)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
      set.setString(1, setting);
      set.setString(2, value);
      set.execute();
    }
  }

  private static String rights() {
    try (InputStream script = PostgresDatabases.class.getResourceAsStream(RIGHTS)) {
      if (script == null) {
        throw new IllegalStateException(RIGHTS + " is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its connections; one that is not there is fine. */
  void drop(String name) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DROP DATABASE IF EXISTS %s WITH (FORCE)"
              .formatted(statement.enquoteIdentifier(name, true)));
    }
  }

  /** An administrator's connection, to be closed by the caller. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server + database, LocalPostgres.ADMINISTRATOR, password);
  }

  private static void ensureRole(Connection connection, Login login) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "%s ROLE %s LOGIN PASSWORD %s"
              .formatted(
                  exists(connection, "pg_roles", "rolname", login.role()) ? "ALTER" : "CREATE",
                  statement.enquoteIdentifier(login.role(), true),
                  statement.enquoteLiteral(login.password())));
    }
  }

  /** One that is there stays as it is; to a new one nobody else may connect. */
  private static void create(Connection connection, String name, String owner) throws SQLException {
    if (exists(connection, "pg_database", "datname", name)) {
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

  private static boolean exists(Connection connection, String catalogue, String column, String name)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM %s WHERE %s = ?".formatted(catalogue, column))) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
