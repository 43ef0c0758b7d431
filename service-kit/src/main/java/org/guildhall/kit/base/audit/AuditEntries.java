package org.guildhall.kit.base.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;

/** Reads the audit trail, the latest entries first. */
@ApplicationScoped
public class AuditEntries {

  private static final String SELECT =
      "select id, at, subject, person_name, organisation_id, action, subject_type, subject_id,"
          + " details, correlation_id from audit_entry where ";

  private final AgroalDataSource database;
  private final ObjectMapper json;

  AuditEntries(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Those behind a place in the list, so many at most. */
  public List<AuditEntry> page(AuditQuery.Scope scope, AuditQuery query, Cursor after, int limit) {
    Conditions where = conditions(scope, query);
    where.and("(at, id) < (?, ?)", moment(after.moment()), after.id());
    String order = " order by at desc, id desc limit " + limit;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where.text() + order)) {
      where.bind(connection, select);
      List<AuditEntry> entries = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          entries.add(entry(found, scope));
        }
      }
      return entries;
    } catch (SQLException failed) {
      throw new IllegalStateException("The audit trail could not be read", failed);
    }
  }

  /** How many there are, counted up to a limit. */
  public int count(AuditQuery.Scope scope, AuditQuery query, int limit) {
    Conditions where = conditions(scope, query);
    String sql =
        "select count(*) from (select 1 from audit_entry where "
            + where.text()
            + " limit "
            + limit
            + ") counted";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      where.bind(connection, select);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The audit trail could not be counted", failed);
    }
  }

  private static Conditions conditions(AuditQuery.Scope scope, AuditQuery query) {
    Conditions where = new Conditions();
    where.and("true");
    UUID[] about = scope.about().map(ids -> ids.toArray(new UUID[0])).orElse(null);
    UUID by = scope.by().orElse(null);
    if (about != null && by != null && scope.either()) {
      where.and("(subject_id = any (?) or organisation_id = ?)", about, by);
    } else {
      if (about != null) {
        where.and("subject_id = any (?)", (Object) about);
      }
      if (by != null) {
        where.and("organisation_id = ?", by);
      }
    }
    if (!scope.hidden().isEmpty()) {
      where.and("not action = any (?)", (Object) scope.hidden().toArray(new String[0]));
    }
    if (query.organisation() != null) {
      where.and("organisation_id = ?", query.organisation());
    }
    if (query.person() != null) {
      where.and("subject = ?", query.person());
    }
    if (query.act() != null) {
      where.and(query.act().endsWith(".") ? "starts_with(action, ?)" : "action = ?", query.act());
    }
    if (query.from() != null) {
      where.and("at >= ?", moment(query.from()));
    }
    if (query.to() != null) {
      where.and("at < ?", moment(query.to()));
    }
    return where;
  }

  private static OffsetDateTime moment(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private AuditEntry entry(ResultSet found, AuditQuery.Scope scope) throws SQLException {
    Map<String, String> details = details(found.getString("details"));
    details.keySet().removeAll(scope.withheld());
    return new AuditEntry(
        found.getObject("id", UUID.class),
        found.getObject("at", OffsetDateTime.class).toInstant(),
        found.getString("subject"),
        found.getString("person_name"),
        found.getObject("organisation_id", UUID.class),
        found.getString("action"),
        found.getString("subject_type"),
        found.getObject("subject_id", UUID.class),
        details,
        found.getString("correlation_id"));
  }

  private Map<String, String> details(String kept) {
    try {
      Map<String, String> details = new LinkedHashMap<>();
      json.readTree(kept)
          .properties()
          .forEach(each -> details.put(each.getKey(), text(each.getValue())));
      return details;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The details of an audit entry are JSON", broken);
    }
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** What an entry must fulfil, with the values in order. */
  private static final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... given) {
      text.append(text.isEmpty() ? "" : " and ").append(condition);
      values.addAll(List.of(given));
    }

    String text() {
      return text.toString();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        switch (values.get(i)) {
          case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
          case String[] names -> statement.setArray(i + 1, connection.createArrayOf("text", names));
          case Object value -> statement.setObject(i + 1, value);
        }
      }
    }
  }
}
