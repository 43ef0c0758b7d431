package org.guildhall.kit.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with a body takes JSON unless it declares another kind. Without this the library
 * would make an object of a plain text wherever it finds a constructor for one.
 *
 * <p>What may be left out need not be named: a request without a body needs no Content-Type where
 * the endpoint's body is nullable. Without this it would be answered 415, as if it had sent
 * something.
 */
@ApplicationScoped
class JsonBodies {
  private final Map<Method, Takes> known = new ConcurrentHashMap<>();

  private record Takes(boolean json, boolean optional) {

    static Takes of(Method method) {
      Optional<Parameter> body = body(method);
      boolean declares =
          method.isAnnotationPresent(Consumes.class)
              || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
      return new Takes(
          body.isPresent() && !declares,
          body.isPresent() && body.get().getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** The body is the one parameter that comes from nowhere else. */
    private static Optional<Parameter> body(Method method) {
      return Arrays.stream(method.getParameters())
          .filter(parameter -> !comesFromElsewhere(parameter))
          .findFirst();
    }

    private static boolean comesFromElsewhere(Parameter parameter) {
      return Arrays.stream(parameter.getAnnotations())
          .anyMatch(annotation ->
              annotation.annotationType().getName().startsWith("jakarta.ws.rs.")
                  || annotation.annotationType().getName().startsWith("org.jboss.resteasy."));
    }
  }

  @ServerRequestFilter
  void check(ResourceInfo endpoint, ContainerRequestContext request) {
    Takes takes = known.computeIfAbsent(endpoint.getResourceMethod(), Takes::of);
    MediaType sent = request.getMediaType();
    if (sent == null) {
      if (takes.optional() && isEmpty(request)) {
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      }
    } else if (takes.json() && !isJson(sent)) {
      throw new NotSupportedException();
    }
  }

  private static boolean isEmpty(ContainerRequestContext request) {
    return !request.getHeaders().containsKey("Transfer-Encoding") && request.getLength() <= 0;
  }

  private static boolean isJson(MediaType sent) {
    return sent.getSubtype().equals("json") || sent.getSubtype().endsWith("+json");
  }
}
