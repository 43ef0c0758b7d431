package org.guildhall.kit.web.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Closes connections whose request does not come to an end in time: one byte now and then is enough
 * for any time-out that waits for silence. What is answered before it has come in is read to its
 * end, so that the client gets to see the answer, but no longer than that.
 */
@ApplicationScoped
class SlowBodies {
  private static final Logger LOG = Logger.getLogger(SlowBodies.class);
  private static final int BEHIND_CORRELATION = 950;
  private static final long LONGEST = TimeUnit.HOURS.toMillis(1);

  private final Vertx vertx;
  private final long within;
  private final long slowest;

  SlowBodies(Vertx vertx, LimitConfig config) {
    this.vertx = vertx;
    this.within = config.bodyWithin().toMillis();
    this.slowest = config.slowest().asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEHIND_CORRELATION);
  }

  private void watch(RoutingContext context) {
    if (BodySize.isThere(context.request())) {
      watchBody(context);
    }
    context.next();
  }

  private void watchBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    long seconds = Math.min(BodySize.most(context) / slowest, LONGEST);
    long timer =
        vertx.setTimer(
            Math.min(within + TimeUnit.SECONDS.toMillis(seconds), LONGEST),
            late -> closeUnlessCome(request));
    context.addEndHandler(over -> {
      // Whose connection is gone has nothing more to send, and who reads it is told so by others.
      if (over.failed() || request.isEnded()) {
        vertx.cancelTimer(timer);
      } else {
        discard(request, timer);
      }
    });
  }

  private void discard(HttpServerRequest request, long timer) {
    request.handler(unread -> {});
    request.endHandler(ended -> vertx.cancelTimer(timer));
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.resume();
  }

  private static void closeUnlessCome(HttpServerRequest request) {
    if (!hasCome(request)) {
      LOG.infof("Closed: the body of %s %s came too slowly", request.method(), request.path());
      request.connection().close();
    }
  }

  /** Also what nobody has read yet: then it is us who are slow. */
  private static boolean hasCome(HttpServerRequest request) {
    long stated = BodySize.stated(request);
    return request.isEnded() || stated >= 0 && request.bytesRead() >= stated;
  }
}
