package org.guildhall.kit.web.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
  private static final String LIMIT = "guildhall.body-limit";
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

  /** Said once the endpoint is known: more than this the body never has. */
  static void mayHave(RoutingContext request, long bytes) {
    request.put(LIMIT, bytes);
  }

  private void watchBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    AtomicLong timer = new AtomicLong();
    timer.set(
        vertx.setTimer(
            millis(Math.min(BodySize.most(context), firstOf(context))),
            late -> closeUnlessComeOrLarger(context, timer)));
    context.addEndHandler(over -> {
      // Whose connection is gone has nothing more to send, and who reads it is told so by others.
      if (over.failed() || request.isEnded()) {
        vertx.cancelTimer(timer.get());
      } else {
        discard(request, timer);
      }
    });
  }

  /** One that does not say how large it becomes has, at first, the time of a usual one. */
  private static long firstOf(RoutingContext context) {
    return BodySize.stated(context.request()) < 0 ? BodyLimit.USUAL : Long.MAX_VALUE;
  }

  private void closeUnlessComeOrLarger(RoutingContext context, AtomicLong timer) {
    Long limit = context.get(LIMIT);
    long most = limit == null ? BodySize.most(context) : Math.min(limit, BodySize.most(context));
    long rest = millis(most) - millis(firstOf(context));
    if (BodySize.stated(context.request()) < 0 && rest > 0) {
      timer.set(vertx.setTimer(rest, late -> closeUnlessCome(context.request())));
    } else {
      closeUnlessCome(context.request());
    }
  }

  private long millis(long bytes) {
    long seconds = Math.min(bytes / slowest, LONGEST);
    return Math.min(within + TimeUnit.SECONDS.toMillis(seconds), LONGEST);
  }

  private void discard(HttpServerRequest request, AtomicLong timer) {
    request.handler(unread -> {});
    request.endHandler(ended -> vertx.cancelTimer(timer.get()));
    request.exceptionHandler(gone -> vertx.cancelTimer(timer.get()));
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
