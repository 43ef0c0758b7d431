package org.guildhall.portal.shared.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.web.problem.ProblemBody;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.shared.session.SendAgain;
import org.guildhall.portal.shared.upload.Upload;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows every problem as a page, in plain English and with what to do next. */
@ApplicationScoped
public class ProblemPages {
  private static final Logger LOG = Logger.getLogger(ProblemPages.class);
  private static final int UNAVAILABLE = 503;

  private final SendAgain sendAgain;

  ProblemPages(SendAgain sendAgain) {
    this.sendAgain = sendAgain;
  }

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance problem(String title, String text, int status, String reference);
  }

  /** The kit answers problems as JSON; a browser gets a page instead. */
  @ServerResponseFilter
  public void asPage(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemBody body && wantsPage(request)) {
      String page = page(body.status(), body.detail()).render();
      response.setEntity(page, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }
  }

  @ServerExceptionMapper
  public Response refused(ApiProblemException refused) {
    if (refused.wantsSecondFactor()) {
      return sendAgain.afterSecondFactor();
    }
    if (refused.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      throw new UnauthorizedException();
    }
    if (refused.status() >= 500) {
      LOG.errorf("An API failed: %s", refused.getMessage());
      return response(UNAVAILABLE, "");
    }
    return response(refused.status(), refused.plainEnglish());
  }

  /** No answer, or none in time. */
  @ServerExceptionMapper
  public Response unreachable(ProcessingException unreachable) {
    LOG.errorf(unreachable, "An API cannot be reached");
    return response(UNAVAILABLE, "");
  }

  private static Response response(int status, String detail) {
    return Response.status(status)
        .entity(page(status, detail).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .build();
  }

  private static boolean wantsPage(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return !isForPrograms(path) && request.getHeaderString("Guildhall-Autosave") == null;
  }

  /** Whether at this path programs ask and no people. */
  static boolean isForPrograms(String path) {
    return path.startsWith("/api/");
  }

  static TemplateInstance page(int status, String detail) {
    String reference = Correlation.current();
    return Templates.problem(title(status), text(status, detail), status, reference);
  }

  static String title(int status) {
    return switch (status) {
      case 400, 405, 415, 422 -> "We could not read that";
      case 413 -> "What you sent is too long";
      case 403 -> "You cannot see or do this";
      case 404 -> "Page not found";
      case 409, 412, 428 -> "This cannot be done now";
      case 429 -> "You are asking too often";
      case 503, 504 -> "Sorry, the service is unavailable";
      default -> "Sorry, there is a problem with the service";
    };
  }

  static String text(int status, String detail) {
    return switch (status) {
      case 403 ->
          detail.isBlank()
              ? "It belongs to another organisation, or needs a role you do not have."
              : detail;
      case 404 ->
          "If you typed the address, check it is correct. If you followed a link, what it showed"
              + " may not be public any more.";
      case 413 ->
          "Go back: your browser still has what you typed. A text may have 200,000 letters at most,"
              + " and less where its page says so; a file "
              + Upload.LARGEST
              + ".";
      case 503, 504 -> "Try again in a few minutes. Drafts you saved are kept.";
      case 500 -> "Try again later. Drafts you saved are kept.";
      default -> detail.isBlank() ? "Go back and try again." : detail;
    };
  }
}
