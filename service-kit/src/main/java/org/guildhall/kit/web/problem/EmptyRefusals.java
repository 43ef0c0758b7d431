package org.guildhall.kit.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import org.guildhall.kit.base.problem.KitProblem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what is wrong where a library refuses without a word, such as a form without its token. */
@ApplicationScoped
public class EmptyRefusals {
  private static final int REFUSED = 400;

  /** Response filters run from the highest to the lowest: before what shows problems as pages. */
  private static final int FIRST = Priorities.USER + 1_000;

  private final Problems problems;

  EmptyRefusals(Problems problems) {
    this.problems = problems;
  }

  @ServerResponseFilter(priority = FIRST)
  void say(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < REFUSED || response.hasEntity()) {
      return;
    }
    String path = request.getUriInfo().getPath();
    KitProblem type = Problems.typeOf(response.getStatus());
    String detail = Problems.detailOf(type, request.getMethod(), path);
    response.setEntity(
        problems.body(type, detail, path, List.of()),
        new Annotation[0],
        MediaType.valueOf(Problems.MEDIA_TYPE));
    response.setStatus(type.status());
  }
}
