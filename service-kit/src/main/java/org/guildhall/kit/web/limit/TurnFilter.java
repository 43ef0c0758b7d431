package org.guildhall.kit.web.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request be worked on when it is its turn among those of whoever asks. */
@ApplicationScoped
public class TurnFilter {
  /** As soon as it is known whose it is; what comes behind may ask the database. */
  private static final int BEHIND_RATES = Priorities.AUTHENTICATION + 100;

  /** Nobody sees it: there is nobody any more. */
  private static final int CLIENT_CLOSED_REQUEST = 499;

  private final Turns turns;
  private final Asker asker;

  TurnFilter(Turns turns, Asker asker) {
    this.turns = turns;
    this.asker = asker;
  }

  @ServerRequestFilter(priority = BEHIND_RATES)
  void take(ContainerRequestContext request, RoutingContext http) {
    // What runs on a thread of the few, such as style sheets, is done before it could wait.
    if (!Thread.currentThread().isVirtual()) {
      return;
    }
    String whose = asker.name();
    turns.take(whose);
    asker.whenOver(() -> turns.giveBack(whose));
    if (http.response().closed()) {
      request.abortWith(Response.status(CLIENT_CLOSED_REQUEST).build());
    }
  }
}
