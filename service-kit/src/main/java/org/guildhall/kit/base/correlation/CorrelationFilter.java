package org.guildhall.kit.base.correlation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives every HTTP request its correlation id, before anything else looks at it. */
@ApplicationScoped
class CorrelationFilter {

  private static final int FIRST = 1000;

  void register(@Observes Filters filters) {
    filters.register(CorrelationFilter::handle, FIRST);
  }

  private static void handle(RoutingContext request) {
    String id = Correlation.begin(request.request().getHeader(Correlation.HEADER));
    request.response().putHeader(Correlation.HEADER, id);
    request.next();
  }
}
