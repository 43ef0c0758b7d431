package org.guildhall.kit.web.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Names the parameters behind the question mark of an address that do not read. The framework says
 * of one only that there is no such address, which is true of what stands before the question mark.
 */
final class UnreadableParameters {

  /** How a value of each type is read, and what to write instead of one that cannot be. */
  private record Form(Function<String, ?> read, String words) {}

  private static final Form WHOLE_NUMBER =
      new Form(Long::valueOf, "This is not a whole number. Write digits only, such as 25.");

  private static final Form COUNT =
      new Form(
          Integer::valueOf,
          "This is not a whole number up to 2147483647. Write digits only, such as 25.");

  private static final Map<Class<?>, Form> FORMS =
      Map.of(
          UUID.class,
          new Form(
              UUID::fromString,
              "This is not an id. Ids look like 01890a5d-ac96-774b-bcce-b302099a8057."),
          LocalDate.class,
          new Form(LocalDate::parse, "This is not a date. Dates look like 2026-04-30."),
          Instant.class,
          new Form(Instant::parse, "This is not a moment. Moments look like 2026-04-30T11:00:00Z."),
          Integer.class,
          COUNT,
          int.class,
          COUNT,
          Long.class,
          WHOLE_NUMBER,
          long.class,
          WHOLE_NUMBER);

  /** A parameter as the endpoint declares it. */
  private record Declared(AnnotatedElement where, Class<?> type) {}

  private UnreadableParameters() {}

  /** Empty if what does not read stands before the question mark, or nothing is known to be it. */
  static List<FieldProblem> of(Method endpoint, UriInfo address) {
    List<Declared> declared = declared(endpoint);
    boolean noSuchAddress =
        declared.stream()
            .anyMatch(each -> {
              PathParam path = each.where().getAnnotation(PathParam.class);
              return path != null
                  && !reads(each.type(), address.getPathParameters().getFirst(path.value()));
            });
    return noSuchAddress
        ? List.of()
        : declared.stream()
            .flatMap(each -> unreadable(each, address.getQueryParameters()))
            .toList();
  }

  private static List<Declared> declared(Method endpoint) {
    return Arrays.stream(endpoint.getParameters())
        .flatMap(parameter ->
            parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                    .map(field -> new Declared(field, field.getType()))
                : Stream.of(new Declared(parameter, parameter.getType())))
        .toList();
  }

  private static Stream<FieldProblem> unreadable(
      Declared declared, MultivaluedMap<String, String> asked) {
    QueryParam query = declared.where().getAnnotation(QueryParam.class);
    return query == null || reads(declared.type(), asked.getFirst(query.value()))
        ? Stream.empty()
        : Stream.of(new FieldProblem(query.value(), words(declared.type())));
  }

  private static boolean reads(Class<?> type, @Nullable String value) {
    if (value == null) {
      return true;
    }
    if (type.isEnum()) {
      return names(type).anyMatch(value::equals);
    }
    Form form = FORMS.get(type);
    try {
      return form == null || form.read().apply(value) != null;
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      return false;
    }
  }

  private static String words(Class<?> type) {
    Form form = FORMS.get(type);
    return form == null
        ? "This is not one of the words that may stand here: "
            + names(type).collect(Collectors.joining(", "))
            + "."
        : form.words();
  }

  private static Stream<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
  }
}
