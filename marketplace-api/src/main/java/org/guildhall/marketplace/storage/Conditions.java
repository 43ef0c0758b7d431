package org.guildhall.marketplace.storage;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.base.page.Cursor;
import org.jspecify.annotations.Nullable;

/** What rows must fulfil: grows with what somebody asks for. */
public final class Conditions {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** One without a parameter, if it is asked for. */
  public Conditions and(boolean asked, String condition) {
    if (asked) {
      conditions.add(condition);
    }
    return this;
  }

  /** One whose single parameter has this value; without a value it is left out. */
  public Conditions when(@Nullable Object value, String condition) {
    if (value != null) {
      Matcher parameter = PARAMETER.matcher(condition);
      if (!parameter.find()) {
        throw new IllegalArgumentException("No parameter in: " + condition);
      }
      conditions.add(condition);
      parameters.put(parameter.group(1), value);
    }
    return this;
  }

  /** The value of a parameter of a condition that has several. */
  public Conditions with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Behind the end of a page; the list is sorted by these two, latest first. */
  public Conditions behind(@Nullable Cursor end, String moment, String id) {
    if (end != null) {
      conditions.add("(" + moment + ", " + id + ") < (:endMoment, :endId)");
      parameters.put("endMoment", end.moment());
      parameters.put("endId", end.id());
    }
    return this;
  }

  /** The where clause; empty when everything may pass. */
  public String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The query with the values of the parameters. */
  public <T> TypedQuery<T> bind(TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
