package org.guildhall.kit.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * What may be left out need not be named: a request without a body needs no Content-Type where the
 * endpoint's body is nullable. Without this it would be answered 415, as if it had sent something.
 */
@ApplicationScoped
class OptionalBody {
  private final Map<Method, Boolean> optional = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void allow(ResourceInfo endpoint, ContainerRequestContext request) {
    var headers = request.getHeaders();
    if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)
        && !headers.containsKey("Transfer-Encoding")
        && request.getLength() <= 0
        && optional.computeIfAbsent(endpoint.getResourceMethod(), OptionalBody::hasNullableBody)) {
      headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }

  /** The body is the one parameter that comes from nowhere else. */
  private static boolean hasNullableBody(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> !comesFromElsewhere(parameter))
        .anyMatch(parameter -> parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static boolean comesFromElsewhere(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .anyMatch(annotation ->
            annotation.annotationType().getName().startsWith("jakarta.ws.rs.")
                || annotation.annotationType().getName().startsWith("org.jboss.resteasy."));
  }
}
