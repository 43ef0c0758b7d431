package org.guildhall.kit.web.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets in bodies that are no larger than their endpoint states, and as many at once as there is
 * room for.
 */
@ApplicationScoped
public class BodyFilter {
  /** Only the head has to be looked at for it, and nobody asked. */
  private static final int BEFORE_PERMISSIONS = Priorities.AUTHENTICATION + 500;

  /** Before anything reads, such as the filters that read forms. */
  private static final int BEHIND_PERMISSIONS = Priorities.AUTHORIZATION + 1;

  private static final long NO_LIMIT_HERE = -1;

  private final Map<Method, Long> limits = new ConcurrentHashMap<>();
  private final BodiesInFlight bodies;
  private final Asker asker;

  BodyFilter(BodiesInFlight bodies, Asker asker) {
    this.bodies = bodies;
    this.asker = asker;
  }

  @ServerRequestFilter(priority = BEFORE_PERMISSIONS)
  void mustNotBeTooLarge(
      ResourceInfo endpoint, ContainerRequestContext request, RoutingContext http) {
    long limit = limit(endpoint, request);
    if (limit != NO_LIMIT_HERE && BodySize.stated(http.request()) > limit) {
      throw BoundedBody.tooLarge(limit);
    }
  }

  @ServerRequestFilter(priority = BEHIND_PERMISSIONS)
  void take(ResourceInfo endpoint, ContainerRequestContext request, RoutingContext http) {
    if (!BodySize.isThere(http.request())) {
      return;
    }
    long limit = limit(endpoint, request);
    long room =
        Math.min(
            BodySize.most(http),
            limit == NO_LIMIT_HERE ? BodySize.mostInMemory(request.getMediaType()) : limit);
    if (limit != NO_LIMIT_HERE) {
      SlowBodies.mayHave(http, limit);
    }
    String whose = asker.name();
    bodies.take(whose, room);
    asker.whenOver(() -> bodies.giveBack(whose, room));
    if (limit != NO_LIMIT_HERE) {
      request.setEntityStream(new BoundedBody(request.getEntityStream(), limit));
    }
  }

  /** An endpoint that takes no form refuses it before it is read. */
  private long limit(ResourceInfo endpoint, ContainerRequestContext request) {
    return BodySize.isForm(request.getMediaType())
        ? NO_LIMIT_HERE
        : limits.computeIfAbsent(endpoint.getResourceMethod(), BodyFilter::limitOf);
  }

  /** Forms and files have limits where they are read. */
  private static long limitOf(Method endpoint) {
    BodyLimit own = endpoint.getAnnotation(BodyLimit.class);
    if (own != null) {
      return own.value();
    }
    Consumes kinds = endpoint.getAnnotation(Consumes.class);
    Consumes declared =
        kinds == null ? endpoint.getDeclaringClass().getAnnotation(Consumes.class) : kinds;
    return declared == null || Arrays.asList(declared.value()).contains(MediaType.APPLICATION_JSON)
        ? BodyLimit.USUAL
        : NO_LIMIT_HERE;
  }
}
