package org.guildhall.kit.web.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Asks the database for what is kept of one person. */
@ApplicationScoped
class PersonalRows {

  private static final String PERSON =
      "with person(subject, email) as (values (?::text, ?::text)) ";

  private final AgroalDataSource database;

  PersonalRows(AgroalDataSource database) {
    this.database = database;
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** The columns by their names, so many rows at most. */
  List<Map<String, Object>> select(String sql, Actor person, int most) {
    return ask(
        sql,
        person,
        statement -> {
          statement.setMaxRows(most);
          List<Map<String, Object>> rows = new ArrayList<>();
          try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              rows.add(row(found));
            }
          }
          return rows;
        });
  }

  /** How many rows there are, however many. */
  long count(String sql, Actor person) {
    return ask(
        "select count(*) from (" + sql + ") kept",
        person,
        statement -> {
          try (ResultSet counted = statement.executeQuery()) {
            counted.next();
            return counted.getLong(1);
          }
        });
  }

  /**
   * @return how many rows were changed
   */
  int change(String sql, Actor person) {
    return ask(sql, person, PreparedStatement::executeUpdate);
  }

  private <T> T ask(String sql, Actor person, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PERSON + sql)) {
      statement.setString(1, person.subject());
      statement.setString(2, person.email().orElse(null));
      return work.with(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("What is kept of a person could not be asked for", failed);
    }
  }

  private static Map<String, Object> row(ResultSet found) throws SQLException {
    ResultSetMetaData columns = found.getMetaData();
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = value(found.getObject(i));
      if (value != null) {
        row.put(columns.getColumnLabel(i), value);
      }
    }
    return row;
  }

  private static @Nullable Object value(@Nullable Object kept) throws SQLException {
    return switch (kept) {
      case null -> null;
      case Timestamp moment -> moment.toInstant();
      case Array array -> Arrays.asList((Object[]) array.getArray());
      case Number number -> number;
      case Boolean flag -> flag;
      case Object other -> other.toString();
    };
  }
}
