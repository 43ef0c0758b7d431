package org.guildhall.portal.shared.session;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.guildhall.kit.web.permission.UnsignedForms;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/**
 * A form sent after the session has run out comes back, to be sent again after signing in ({@link
 * SendAgain}).
 */
@ApplicationScoped
public class KeepWhatWasTyped implements UnsignedForms {
  private final Submission submission;
  private final SendAgain sendAgain;

  @Inject
  KeepWhatWasTyped(Submission submission, SendAgain sendAgain) {
    this.submission = submission;
    this.sendAgain = sendAgain;
  }

  /** Every form; a draft that the page's script saves finds out by itself. */
  @Override
  public boolean refuses(ContainerRequestContext request) {
    return HttpMethod.POST.equals(request.getMethod()) && !isSentByScript(request);
  }

  /**
   * Reached after the permission check, which leaves unsigned forms to this one, and after the
   * check against forgery: what another site has sent is not given a token of ours to send it
   * again.
   */
  @ServerRequestFilter(priority = SubmissionReader.PRIORITY + 1)
  @WithFormRead
  public Optional<Response> keep(ContainerRequestContext context) {
    if (context.getProperty(LEFT_TO_THE_APPLICATION) == null) {
      return Optional.empty();
    }
    submission.finish();
    if (submission.values().isEmpty()) {
      throw new UnauthorizedException();
    }
    return Optional.of(sendAgain.signedOut());
  }

  private static boolean isSentByScript(ContainerRequestContext request) {
    return request.getHeaderString("Guildhall-Autosave") != null;
  }
}
