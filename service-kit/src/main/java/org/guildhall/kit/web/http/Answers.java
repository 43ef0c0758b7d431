package org.guildhall.kit.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Turns what a resource method takes into a hash, and what it returns into rows and back. */
@ApplicationScoped
class Answers {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final String[] KEPT = {
    HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE
  };

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  /** Of the query and the body; the path is part of the key. */
  String hash(InvocationContext call, @Nullable String query) {
    MessageDigest digest = sha256();
    digest.update(String.valueOf(query).getBytes(StandardCharsets.UTF_8));
    Parameter[] parameters = call.getMethod().getParameters();
    Object[] values = call.getParameters();
    try {
      for (int i = 0; i < parameters.length; i++) {
        if (isContent(parameters[i])) {
          digest.update(json.writeValueAsBytes(values[i]));
        }
      }
    } catch (JsonProcessingException failed) {
      throw new IllegalStateException("The request could not be hashed", failed);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The body; not path, query, headers and what the container gives. */
  private static boolean isContent(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .map(Annotation::annotationType)
        .noneMatch(type ->
            type.getName().startsWith("jakarta.ws.rs.")
                || type.getName().startsWith("org.jboss.resteasy.reactive."));
  }

  IdempotencyKeys.Answer toStore(@Nullable Object result) {
    if (result instanceof RestResponse<?> response) {
      return answer(response.getStatus(), response.getHeaders(), response.getEntity());
    }
    if (result instanceof Response response) {
      return answer(response.getStatus(), response.getHeaders(), response.getEntity());
    }
    return new IdempotencyKeys.Answer(result == null ? NO_CONTENT : OK, Map.of(), text(result));
  }

  private IdempotencyKeys.Answer answer(
      int status, MultivaluedMap<String, Object> headers, @Nullable Object entity) {
    Map<String, String> kept = new TreeMap<>();
    for (String name : KEPT) {
      Object value = headers.getFirst(name);
      if (value != null) {
        kept.put(
            name, value instanceof jakarta.ws.rs.core.EntityTag tag ? quoted(tag) : "" + value);
      }
    }
    return new IdempotencyKeys.Answer(status, kept, text(entity));
  }

  private static String quoted(jakarta.ws.rs.core.EntityTag tag) {
    return (tag.isWeak() ? "W/" : "") + '"' + tag.getValue() + '"';
  }

  private @Nullable String text(@Nullable Object entity) {
    try {
      return entity == null ? null : json.writeValueAsString(entity);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("The answer is not JSON", unwritable);
    }
  }

  /** The same answer, as that method would return it. */
  @Nullable Object replay(IdempotencyKeys.Answer answer, Method method) {
    Class<?> type = method.getReturnType();
    if (type == RestResponse.class) {
      RestResponse.ResponseBuilder<Object> response =
          RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(answer.status()));
      answer.headers().forEach(response::header);
      return answer.body() == null
          ? response.build()
          : response.entity(tree(answer.body())).build();
    }
    if (type == Response.class) {
      Response.ResponseBuilder response = Response.status(answer.status());
      answer.headers().forEach(response::header);
      return answer.body() == null
          ? response.build()
          : response.entity(tree(answer.body())).build();
    }
    return answer.body() == null ? null : read(answer.body(), method);
  }

  private Object tree(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The kept answer is not JSON", unreadable);
    }
  }

  private @Nullable Object read(String body, Method method) {
    try {
      return json.readValue(body, json.constructType(method.getGenericReturnType()));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The kept answer does not fit " + method, unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
