package org.guildhall.kit.base.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * What no column can keep is refused where JSON is read, whatever the field: a number of thousands
 * of digits, which {@code 1e999999999} is when it is written out, and the character zero. The
 * database driver loses its place in its connection over such a number, and the next request would
 * get another one's answer.
 */
@Singleton
class JsonLimits implements ObjectMapperCustomizer {
  /** On either side of the point; the largest column has fewer. */
  private static final int DIGITS = 30;

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("guildhall-limits")
            .addDeserializer(BigDecimal.class, new Numbers())
            .addDeserializer(String.class, new Texts()));
    json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
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
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String read = super.deserialize(parser, context);
      if (read != null && read.indexOf('\0') >= 0) {
        throw context.weirdStringException(read, String.class, "the character zero");
      }
      return read;
    }
  }
}
