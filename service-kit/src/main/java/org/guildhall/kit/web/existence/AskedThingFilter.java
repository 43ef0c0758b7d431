package org.guildhall.kit.web.existence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Notes which thing a request is about, behind the guard: whoever is refused there, for want of a
 * role, is refused the same whatever the id.
 */
@ApplicationScoped
public class AskedThingFilter {

  private static final int BEHIND_THE_GUARD = Priorities.AUTHORIZATION + 1;
  private static final Pattern FIRST_ID = Pattern.compile("/?api/v1/([^/{]+)/\\{\\s*([\\w-]+).*");

  /** Where the id of the thing stands in the address of an endpoint. */
  private record Place(String collection, String parameter) {}

  private final Map<Method, Optional<Place>> places = new ConcurrentHashMap<>();
  private final AskedThing asked;

  AskedThingFilter(AskedThing asked) {
    this.asked = asked;
  }

  @ServerRequestFilter(priority = BEHIND_THE_GUARD)
  void note(ResourceInfo endpoint, ContainerRequestContext request) {
    places
        .computeIfAbsent(
            endpoint.getResourceMethod(), method -> placeOf(endpoint.getResourceClass(), method))
        .flatMap(place -> thing(place, request))
        .ifPresent(asked::is);
  }

  private static Optional<AskedThing.Thing> thing(Place place, ContainerRequestContext request) {
    String id = request.getUriInfo().getPathParameters().getFirst(place.parameter());
    try {
      return Optional.ofNullable(id)
          .map(text -> new AskedThing.Thing(place.collection(), UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** By what the endpoint declares: an address can be written in many ways. */
  private static Optional<Place> placeOf(Class<?> resource, Method method) {
    Path all = resource.getAnnotation(Path.class);
    Path one = method.getAnnotation(Path.class);
    String template = (all == null ? "" : all.value()) + (one == null ? "" : "/" + one.value());
    Matcher found = FIRST_ID.matcher(template.replaceAll("/+", "/"));
    return found.matches()
        ? Optional.of(new Place(found.group(1), found.group(2)))
        : Optional.empty();
  }
}
