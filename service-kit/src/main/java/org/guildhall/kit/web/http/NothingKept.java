package org.guildhall.kit.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What is answered to somebody with a token or a cookie is kept by no cache, neither on the way nor
 * in the browser, where the next person would find it with the back button; except what says itself
 * how long it may be kept, because it is the same for everybody.
 */
@ApplicationScoped
class NothingKept {
  private static final int BEFORE_ANYTHING_ANSWERS = 950;

  void register(@Observes Filters filters) {
    filters.register(NothingKept::watch, BEFORE_ANYTHING_ANSWERS);
  }

  private static void watch(RoutingContext request) {
    MultiMap asked = request.request().headers();
    if (asked.contains(HttpHeaders.AUTHORIZATION) || asked.contains(HttpHeaders.COOKIE)) {
      request.addHeadersEndHandler(ignored -> say(request.response().headers()));
    }
    request.next();
  }

  private static void say(MultiMap answer) {
    if (!answer.contains(HttpHeaders.CACHE_CONTROL)) {
      answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
