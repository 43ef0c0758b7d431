package org.guildhall.portal.shared.words;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * What a template puts out without saying how: values of enumerations, moments and dates become
 * words even then, so that {@code IN_REVIEW} and {@code 2026-11-22T14:05:00Z} never reach a person.
 */
@Singleton
final class PlainWords implements ResultMapper {
  private static final int BEFORE_ALL_OTHERS = 100;
  private static final Map<Class<?>, Function<Object, String>> WRITTEN =
      Map.of(
          Enum.class, value -> EnumWords.words((Enum<?>) value),
          Instant.class, moment -> Words.ukDateTime((Instant) moment),
          LocalDate.class, date -> Words.ukDate((LocalDate) date));

  void register(@Observes EngineBuilder engine) {
    engine.addResultMapper(this);
  }

  @Override
  public int getPriority() {
    return BEFORE_ALL_OTHERS;
  }

  @Override
  public boolean appliesTo(Origin origin, Object result) {
    return WRITTEN.keySet().stream().anyMatch(type -> type.isInstance(result));
  }

  @Override
  public String map(Object result, Expression expression) {
    return WRITTEN.entrySet().stream()
        .filter(way -> way.getKey().isInstance(result))
        .findFirst()
        .orElseThrow()
        .getValue()
        .apply(result);
  }
}
