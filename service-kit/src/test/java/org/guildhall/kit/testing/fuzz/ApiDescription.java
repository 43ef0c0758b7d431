package org.guildhall.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An API as its committed description has it. */
public final class ApiDescription {
  /** An id in a path and the word that says of what. */
  static final Pattern TEMPLATE = Pattern.compile("([\\w-]+)/\\{(\\w+)}");

  private static final Pattern MOST_BYTES = Pattern.compile("more than (\\d+) bytes");

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /**
   * One of its operations.
   *
   * @param path with its templates
   * @param parameters each with {@code name}, {@code in} and {@code schema}
   * @param mediaType of its body; empty when it takes none
   * @param schema of its body
   * @param whoMay the sentence that says who may call it
   * @param mostBytes of its body of JSON; 0 when it takes none
   */
  public record Operation(
      String method,
      String path,
      List<JsonNode> parameters,
      String mediaType,
      JsonNode schema,
      String whoMay,
      int mostBytes) {

    /** Whether only operators, or machines in their place, get behind the door. */
    boolean isForOperators() {
      return whoMay.contains("For operators of the platform")
          || whoMay.contains("For clients with the scope");
    }

    /** The words that stand before ids in its path. */
    List<String> things() {
      return TEMPLATE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode root;

  private ApiDescription(JsonNode root) {
    this.root = root;
  }

  /** The committed description with this name. */
  public static ApiDescription committed(String service) {
    try {
      return new ApiDescription(
          new ObjectMapper(new YAMLFactory())
              .readTree(Path.of("../deploy/openapi/" + service + ".yaml").toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (var path : root.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          all.add(operation(path.getKey(), method.getKey(), path.getValue(), method.getValue()));
        }
      }
    }
    return all;
  }

  private static Operation operation(String path, String method, JsonNode item, JsonNode node) {
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(parameters::add);
    node.path("parameters").forEach(parameters::add);
    var content = node.path("requestBody").path("content").properties().stream().findFirst();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        content.isPresent() ? content.get().getKey() : "",
        content.isPresent() ? content.get().getValue().path("schema") : MissingNode.getInstance(),
        node.path("description").asText(),
        mostBytes(node));
  }

  private static int mostBytes(JsonNode operation) {
    Matcher said =
        MOST_BYTES.matcher(operation.path("responses").path("413").path("description").asText());
    return said.find() ? Integer.parseInt(said.group(1)) : 0;
  }

  /** The named schema that this one refers to, if it refers to one. */
  JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asText();
    return ref.isEmpty()
        ? schema
        : root.path("components").path("schemas").path(ref.substring(ref.lastIndexOf('/') + 1));
  }
}
