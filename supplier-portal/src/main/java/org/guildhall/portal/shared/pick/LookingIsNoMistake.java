package org.guildhall.portal.shared.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.guildhall.portal.shared.session.Submission;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A page that is shown again because somebody looked for something answers as any page. */
@ApplicationScoped
class LookingIsNoMistake {
  private static final int UNPROCESSABLE = 422;
  private final Submission submission;

  @Inject
  LookingIsNoMistake(Submission submission) {
    this.submission = submission;
  }

  @ServerResponseFilter
  public void answer(ContainerResponseContext response) {
    if (response.getStatus() == UNPROCESSABLE && submission.form().isLooking()) {
      response.setStatusInfo(Response.Status.OK);
    }
  }
}
