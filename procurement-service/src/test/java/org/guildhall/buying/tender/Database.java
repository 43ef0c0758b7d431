package org.guildhall.buying.tender;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.kit.testing.TableRights;

/** The database as somebody who stole it would look at it, or who could write in it. */
public final class Database {
  private final DataSource database;

  private Database(DataSource database) {
    this.database = database;
  }

  public static Database of(DataSource database) {
    return new Database(database);
  }

  /** The tables of which a row contains the text, in any column, as text or as bytes. */
  public List<String> tablesThatContain(String text) throws SQLException {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select count(*) from "
                    + table
                    + " r where r::text like '%"
                    + text
                    + "%' or r::text like '%"
                    + hex
                    + "%'")) {
          rows.next();
          if (rows.getLong(1) > 0) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  /** The stored documents that contain the text. */
  public static List<Path> filesThatContain(String text) {
    try (Stream<Path> files = Files.walk(documents())) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static Path documents() {
    return ConfigProvider.getConfig().getValue("guildhall.documents.folder", Path.class);
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /** Does what the owner of the database could do. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = TableRights.asOwner();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** What the server's administrator could do: in one transaction, after a first statement. */
  public void executeTogether(String first, String... statements) throws SQLException {
    try (Connection connection = TableRights.asAdministrator();
        Statement statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute(first);
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("commit");
    }
  }

  /** The first column of the first row. */
  public String value(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
