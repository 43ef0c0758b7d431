package org.guildhall.kit.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request for a host that this service is not. Links, and the address that the identity
 * provider sends people back to, are made with it; and a page of another site whose name suddenly
 * points here would read what only its own pages should.
 */
@ApplicationScoped
class KnownHost {
  private static final int BEHIND_READABLE_HEAD = 890;

  private final Set<String> hosts;

  KnownHost(HostConfig config) {
    this.hosts =
        config.hosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEHIND_READABLE_HEAD);
  }

  private void check(RoutingContext request) {
    if (isKnown(request.request().authority())) {
      request.next();
    } else {
      request.fail(
          KitProblem.MISDIRECTED.status(),
          ProblemException.of(
              KitProblem.MISDIRECTED, "The header Host names none of this service's addresses"));
    }
  }

  /** Without one that can be read the server itself refuses. */
  private boolean isKnown(@Nullable HostAndPort asked) {
    if (asked == null) {
      return true;
    }
    String host = asked.host().toLowerCase(Locale.ROOT);
    return hosts.contains(host) || hosts.contains(host + ":" + asked.port());
  }
}
