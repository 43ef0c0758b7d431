package org.guildhall.buying.notice.ocds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a release that leaves out what is not known, as OCDS wants: no nulls, no empty
 * lists, no empty objects. Instants become date-times with London's offset, as the national service
 * writes them.
 */
public final class OcdsObject {
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private OcdsObject() {}

  public static OcdsObject create() {
    return new OcdsObject();
  }

  /** The object with an id, as most of OCDS has. */
  public static OcdsObject id(String id) {
    return create().with("id", id);
  }

  /**
   * Sets a field, unless the value is null, blank or empty.
   *
   * @param path the field's name, or its place below this object: {@code tender.legalBasis}
   */
  public OcdsObject with(String path, @Nullable Object value) {
    Object plain = plain(value);
    if (plain != null) {
      int dot = path.indexOf('.');
      if (dot < 0) {
        fields.put(path, plain);
      } else {
        nested(path.substring(0, dot)).with(path.substring(dot + 1), plain);
      }
    }
    return this;
  }

  /** Sets a list with one element for each fact. */
  public <F> OcdsObject each(
      String path, Collection<? extends F> facts, Function<F, OcdsObject> element) {
    return with(path, facts.stream().map(element).toList());
  }

  /** The moment as OCDS writes it. */
  public static String dateTime(Instant moment) {
    return DATE_TIME.format(
        ZonedDateTime.ofInstant(moment, UkDates.LONDON).truncatedTo(ChronoUnit.SECONDS));
  }

  /** The first moment of a civil day. */
  public static String startOf(LocalDate day) {
    return DATE_TIME.format(day.atStartOfDay(UkDates.LONDON));
  }

  /** The last second of a civil day, as the national service writes ends. */
  public static String endOf(LocalDate day) {
    return DATE_TIME.format(day.atTime(LAST_SECOND).atZone(UkDates.LONDON));
  }

  /** The fields, for Jackson and for checks. */
  @JsonValue
  public Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  private OcdsObject nested(String field) {
    return (OcdsObject) fields.computeIfAbsent(field, absent -> create());
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Optional<?> optional -> plain(optional.orElse(null));
      case String text -> text.isBlank() ? null : text;
      case OcdsObject object -> object.isEmpty() ? null : object;
      case Collection<?> many -> many.isEmpty() ? null : List.copyOf(many);
      case Instant moment -> dateTime(moment);
      case LocalDate day -> startOf(day);
      // Never 6E+2 for 600.
      case BigDecimal number -> number.scale() < 0 ? number.setScale(0) : number;
      case Number number -> number;
      case Boolean flag -> flag;
      default -> throw new IllegalArgumentException("Not an OCDS value: " + value.getClass());
    };
  }
}
