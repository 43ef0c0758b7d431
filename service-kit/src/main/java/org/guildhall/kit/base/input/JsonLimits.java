package org.guildhall.kit.base.input;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What no column can keep is refused where JSON is read, whatever the field: a number of thousands
 * of digits, which {@code 1e999999999} is when it is written out, a number of none, a date of
 * another age, and the character zero. The database driver loses its place in its connection over
 * such a number, and the next request would get another one's answer. Nor is there anything to be
 * done with nothing in a list.
 */
@Singleton
class JsonLimits implements ObjectMapperCustomizer {
  /** On either side of the point; the largest column has fewer. */
  private static final int DIGITS = 30;

  private static final List<CoercionInputShape> SHAPES =
      List.of(
          CoercionInputShape.Integer,
          CoercionInputShape.Float,
          CoercionInputShape.Boolean,
          CoercionInputShape.String,
          CoercionInputShape.EmptyString);

  /** A day and nothing more. */
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** After the modules that bring readers of their own for dates: whoever comes last is asked. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("guildhall-limits")
            .addDeserializer(BigDecimal.class, new Numbers())
            .addDeserializer(LocalDate.class, new Dates())
            .addDeserializer(Instant.class, new Moments())
            .addDeserializer(String.class, new Texts()));
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
      var coercion = json.coercionConfigFor(type);
      SHAPES.stream()
          .filter(shape -> !isLike(type, shape))
          .forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail));
    }
    json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    for (Class<?> many : List.of(List.class, Set.class, Map.class)) {
      json.configOverride(many).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
  }

  /**
   * A whole number is a number. So is an exact one written as a text, which is how it is sent by
   * whoever has no exact numbers, and nothing of it changes.
   */
  private static boolean isLike(LogicalType type, CoercionInputShape shape) {
    return switch (shape) {
      case Integer -> type == LogicalType.Integer || type == LogicalType.Float;
      case Float -> type == LogicalType.Float;
      case Boolean -> type == LogicalType.Boolean;
      case String -> type == LogicalType.Float;
      default -> false;
    };
  }

  /** Beyond them no date can be meant, and what is reckoned from it overflows. */
  private static boolean canBeMeant(int year) {
    return year >= 1000 && year <= 9000;
  }

  private static final class Dates extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Dates() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      if (!DAY.matcher(parser.getText().strip()).matches()) {
        throw context.weirdStringException(parser.getText(), LocalDate.class, "no day");
      }
      LocalDate read = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
      if (!canBeMeant(read.getYear())) {
        throw context.weirdStringException(read.toString(), LocalDate.class, "no such year");
      }
      return read;
    }
  }

  private static final class Moments extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Moments() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      Instant read = InstantDeserializer.INSTANT.deserialize(parser, context);
      if (read == null || !canBeMeant(read.atOffset(ZoneOffset.UTC).getYear())) {
        throw context.weirdStringException(
            String.valueOf(read), Instant.class, "no moment of such a year");
      }
      return read;
    }
  }

  private static final class Numbers extends BigDecimalDeserializer {
    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      BigDecimal read = super.deserialize(parser, context);
      // As long numbers: the exponents of an attacker overflow an int.
      if (read != null
          && ((long) read.precision() - read.scale() > DIGITS || read.scale() > DIGITS)) {
        throw context.weirdNumberException(read, BigDecimal.class, "more digits than can be kept");
      }
      return read;
    }
  }

  private static final class Texts extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken().isScalarValue() && !parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String read = super.deserialize(parser, context);
      if (read == null) {
        return null;
      }
      if (read.indexOf('\0') >= 0 || read.codePoints().anyMatch(Texts::isHalfACharacter)) {
        throw context.weirdStringException(read, String.class, "no character");
      }
      return read.codePoints().allMatch(Texts::isInvisible) ? "" : read;
    }

    private static boolean isHalfACharacter(int codePoint) {
      return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Nobody sees a text of nothing but joiners, marks of direction and blanks of no width. */
    private static boolean isInvisible(int codePoint) {
      return Character.getType(codePoint) == Character.FORMAT;
    }
  }
}
