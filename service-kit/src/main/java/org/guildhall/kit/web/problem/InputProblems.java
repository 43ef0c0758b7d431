package org.guildhall.kit.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.jspecify.annotations.Nullable;

/** Names the fields that are wrong, from what validation and JSON reading complain about. */
final class InputProblems {

  private InputProblems() {}

  /** A violated promise about a return value is our mistake and not the caller's. */
  static boolean blamesTheServer(ConstraintViolationException invalid) {
    return invalid.getConstraintViolations().stream()
        .flatMap(violation -> nodes(violation.getPropertyPath()))
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  static List<FieldProblem> of(ConstraintViolationException invalid) {
    return invalid.getConstraintViolations().stream()
        .map(violation -> new FieldProblem(field(violation), message(violation)))
        .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
        .toList();
  }

  static List<FieldProblem> of(JacksonException unreadable) {
    if (!(unreadable instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return List.of();
    }
    return List.of(new FieldProblem(field(mapping), message(mapping)));
  }

  /** The standard has one message for the length of a text and of a list; people have two. */
  private static String message(ConstraintViolation<?> violation) {
    if (!(violation.getConstraintDescriptor().getAnnotation() instanceof Size size)) {
      return violation.getMessage();
    }
    String many = violation.getInvalidValue() instanceof CharSequence ? "characters" : "entries";
    String one = violation.getInvalidValue() instanceof CharSequence ? "character" : "entry";
    if (size.min() > 0 && size.max() < Integer.MAX_VALUE) {
      return String.format(Locale.UK, "must have %,d to %,d %s", size.min(), size.max(), many);
    }
    int bound = size.min() > 0 ? size.min() : size.max();
    return String.format(
        Locale.UK,
        "must have at %s %,d %s",
        size.min() > 0 ? "least" : "most",
        bound,
        bound == 1 ? one : many);
  }

  /** The path without the method and, when there is more behind it, without the parameter. */
  private static String field(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation.getPropertyPath()).toList();
    List<Path.Node> properties =
        nodes.stream()
            .filter(node -> node.getKind() == ElementKind.PROPERTY || isElement(node))
            .toList();
    if (properties.isEmpty()) {
      return nodes.isEmpty() ? "" : String.valueOf(nodes.getLast().getName());
    }
    return properties.stream()
        .map(InputProblems::text)
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static boolean isElement(Path.Node node) {
    return node.getKind() == ElementKind.CONTAINER_ELEMENT && node.isInIterable();
  }

  private static String text(Path.Node node) {
    String position =
        node.getIndex() != null
            ? "[" + node.getIndex() + "]"
            : node.getKey() != null ? "[" + node.getKey() + "]" : "";
    // Bean Validation writes the index on the node after the collection: lots, [0].title
    boolean named = node.getKind() == ElementKind.PROPERTY && node.getName() != null;
    return named && !position.isEmpty()
        ? position + "." + node.getName()
        : named ? node.getName() : position;
  }

  private static java.util.stream.Stream<Path.Node> nodes(Path path) {
    return java.util.stream.StreamSupport.stream(path.spliterator(), false);
  }

  private static String field(JsonMappingException mapping) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.toString();
  }

  private static String message(JsonMappingException mapping) {
    if (mapping instanceof InvalidFormatException format && isEnum(format.getTargetType())) {
      return "must be " + anyOf(format.getTargetType());
    }
    if (mapping instanceof InvalidNullException) {
      return "must have a value";
    }
    if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "is not a valid " + words(mismatch.getTargetType());
    }
    return "is not valid";
  }

  /** In words, which a program finds as constants in the description of the API. */
  private static String anyOf(Class<?> constants) {
    return PlainWords.anyOf(
        Arrays.stream(constants.getEnumConstants()).map(each -> (Enum<?>) each).toList());
  }

  private static boolean isEnum(@Nullable Class<?> type) {
    return type != null && type.isEnum();
  }

  private static String words(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "date";
      case "Instant" -> "date with a time";
      case "UUID" -> "id";
      case "BigDecimal", "int", "Integer", "long", "Long" -> "number";
      case "boolean", "Boolean" -> "yes or no";
      case "String" -> "text";
      case "List", "Set", "ArrayList", "HashSet" -> "list";
      default -> "value";
    };
  }
}
