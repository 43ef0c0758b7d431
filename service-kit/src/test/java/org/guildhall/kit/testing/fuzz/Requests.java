package org.guildhall.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import org.guildhall.kit.testing.fuzz.ApiDescription.Operation;

/** Makes requests of operations: first as they are meant, then spoiled in one place. */
final class Requests {
  private static final String JSON = "application/json";

  /** Headers that the services read. */
  private static final List<String> READ =
      List.of(
          "If-Match",
          "Idempotency-Key",
          "Guildhall-Acting-For",
          "Authorization",
          "X-Correlation-Id",
          "Accept-Language",
          "If-None-Match",
          "Range",
          "Cookie",
          "Origin",
          "X-Forwarded-Host",
          "Content-Encoding");

  private final ApiDescription api;
  private final String host;

  Requests(ApiDescription api, String host) {
    this.api = api;
    this.host = host;
  }

  /** One of many; the same random numbers and the same pool make the same one. */
  Sent of(Operation operation, Pool.Caller caller, Pool pool, Random random) {
    Sent request = meant(operation, caller, pool, random);
    // A quarter is sent as it is, so that things go on and their later states are met too.
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> {
        return request;
      }
      case 4, 5 -> inAddress(request, operation, pool, random);
      case 6 -> request.with("Accept", Pool.any(Oddities.ACCEPTS, random));
      case 7 -> request.with("Content-Type", Pool.any(Oddities.CONTENT_TYPES, random));
      case 8 -> header(request, random);
      case 9 -> head(request, random);
      default -> body(request, operation, pool, random);
    }
    return request;
  }

  /** A GET as it is meant, but for this one value behind the question mark. */
  Sent with(
      Operation operation,
      Pool.Caller caller,
      Pool pool,
      String parameter,
      String value,
      Random random) {
    Shapes shapes = new Shapes(api, pool, random);
    List<String> pairs = new ArrayList<>();
    pairs.add(parameter + "=" + value);
    for (JsonNode other : operation.parameters()) {
      String name = other.path("name").asText();
      boolean wanted =
          other.path("required").asBoolean() && other.path("in").asText().equals("query");
      if (wanted && !name.equals(parameter)) {
        pairs.add(name + "=" + encoded(shapes.textOf(name, other.path("schema"))));
      }
    }
    Sent request = meant(operation, caller, pool, random);
    return request.to(request.target().replaceFirst("\\?.*", "") + "?" + String.join("&", pairs));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Sent meant(Operation operation, Pool.Caller caller, Pool pool, Random random) {
    Shapes shapes = new Shapes(api, pool, random);
    Sent request = new Sent(operation.method(), path(operation, pool, random));
    request.with("Host", host).with("Accept", JSON);
    if (caller.token() != null) {
      request.with("Authorization", "Bearer " + caller.token());
    }
    if (caller.organisation() != null) {
      request.with("Guildhall-Acting-For", caller.organisation().toString());
    }
    for (JsonNode parameter : operation.parameters()) {
      if (parameter.path("name").asText().equals("If-Match")) {
        request.with("If-Match", random.nextInt(4) == 0 ? "\"1\"" : "*");
      }
    }
    if (random.nextInt(4) == 0 && operation.method().equals("POST")) {
      request.with("Idempotency-Key", UUID.nameUUIDFromBytes(bytes(random)).toString());
    }
    request.to(request.target() + query(operation, shapes, random));
    return withBody(request, operation, pool, shapes, random);
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String path(Operation operation, Pool pool, Random random) {
    return filled(operation, word -> pool.id(word, random));
  }

  private static String filled(Operation operation, java.util.function.UnaryOperator<String> idOf) {
    Matcher template = ApiDescription.TEMPLATE.matcher(operation.path());
    StringBuilder path = new StringBuilder();
    while (template.find()) {
      template.appendReplacement(
          path, Matcher.quoteReplacement(template.group(1) + "/" + idOf.apply(template.group(1))));
    }
    return template.appendTail(path).toString();
  }

  private static String query(Operation operation, Shapes shapes, Random random) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode parameter : operation.parameters()) {
      boolean wanted = parameter.path("required").asBoolean() || random.nextInt(3) == 0;
      if (wanted && parameter.path("in").asText().equals("query")) {
        String name = parameter.path("name").asText();
        pairs.add(name + "=" + encoded(shapes.textOf(name, parameter.path("schema"))));
      }
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static Sent withBody(
      Sent request, Operation operation, Pool pool, Shapes shapes, Random random) {
    return switch (operation.mediaType()) {
      case "" -> request;
      case JSON -> request.body(JSON, JsonMutations.written(json(operation, pool, shapes, random)));
      case "multipart/form-data" -> Multipart.valid(request);
      default -> request.body(operation.mediaType(), "Some text");
    };
  }

  /** As a person would send it where that is known, else of the right shape. */
  private static JsonNode json(Operation operation, Pool pool, Shapes shapes, Random random) {
    return pool.body(operation, random)
        .filter(known -> random.nextInt(3) > 0)
        .orElseGet(() -> shapes.of("", operation.schema()));
  }

  private static void inAddress(Sent request, Operation operation, Pool pool, Random random) {
    List<String> names =
        operation.parameters().stream()
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .map(parameter -> parameter.path("name").asText())
            .toList();
    if (operation.path().contains("{") && (names.isEmpty() || random.nextInt(3) == 0)) {
      request.to(
          filled(
              operation,
              word ->
                  random.nextInt(2) == 0
                      ? Pool.any(Oddities.IN_ADDRESSES, random)
                      : pool.id(word, random)));
      return;
    }
    String name = names.isEmpty() ? "x" : Pool.any(names, random);
    String value =
        name.equals("after") && random.nextInt(3) > 0
            ? Oddities.cursor(random)
            : Pool.any(Oddities.IN_ADDRESSES, random);
    request.to(
        request.target() + (request.target().contains("?") ? "&" : "?") + name + "=" + value);
    if (request.target().contains(name + "=" + value) && random.nextInt(3) > 0) {
      request.to(request.target().replaceFirst("\\?.*", "?" + name + "=") + value);
    }
  }

  private static void header(Sent request, Random random) {
    String name = Pool.any(READ, random);
    String value = Pool.any(Oddities.HEADER_VALUES, random);
    if (random.nextInt(4) == 0) {
      request.also(name, value);
    } else {
      request.with(name, value);
    }
  }

  /** What stands before the body, where HTTP itself is at stake. */
  private void head(Sent request, Random random) {
    switch (random.nextInt(6)) {
      case 0, 1, 2 -> request.with("Host", Pool.any(Oddities.HOSTS, random));
      case 3 ->
          request.as(
              Pool.any(
                  List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"),
                  random));
      case 4 -> request.with("X-Correlation-Id", Pool.any(Oddities.BROKEN_HEADERS, random));
      default -> request.with("Host", null);
    }
  }

  private void body(Sent request, Operation operation, Pool pool, Random random) {
    switch (operation.mediaType()) {
      case "" -> strayBody(request, random);
      case JSON -> spoiledJson(request, operation, pool, random);
      case "multipart/form-data" -> Multipart.spoiled(request, random);
      default -> request.body(operation.mediaType(), random.nextBoolean() ? "" : "\0");
    }
  }

  private void spoiledJson(Sent request, Operation operation, Pool pool, Random random) {
    JsonNode meant = json(operation, pool, new Shapes(api, pool, random), random);
    switch (random.nextInt(10)) {
      case 0 -> request.body(JSON, JsonMutations.broken(meant, random));
      case 1 -> Multipart.spoiled(request, random);
      default -> request.body(JSON, JsonMutations.spoiled(meant, random));
    }
  }

  /** A body where none is asked for. */
  private static void strayBody(Sent request, Random random) {
    if (random.nextInt(4) == 0) {
      Multipart.spoiled(request, random);
    } else {
      request.body(JSON, Pool.any(Oddities.JSON, random));
    }
  }
}
