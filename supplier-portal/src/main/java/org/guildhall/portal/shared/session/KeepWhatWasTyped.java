package org.guildhall.portal.shared.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.web.permission.UnsignedForms;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/**
 * A form sent after the session has run out comes back in a page that holds everything typed, so
 * that it can be sent again after signing in. Nothing is stored on the server: what was typed may
 * be a tender.
 */
@ApplicationScoped
public class KeepWhatWasTyped implements UnsignedForms {
  private static final List<String> MADE_ANEW = List.of("csrf-token");
  private final Visit visit;
  private final Submission submission;

  @Inject
  KeepWhatWasTyped(Visit visit, Submission submission) {
    this.visit = visit;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance signedOutWhileTyping(
        List<Typed> fields, String address, boolean files);
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
    return Optional.of(page(submission.values()));
  }

  private static boolean isSentByScript(ContainerRequestContext request) {
    return request.getHeaderString("Guildhall-Autosave") != null;
  }

  /** Everything that was typed, to be sent again. */
  static List<Typed> fields(Map<String, List<String>> values) {
    List<Typed> fields = new ArrayList<>();
    values.forEach((name, all) -> {
      if (!MADE_ANEW.contains(name)) {
        all.forEach(value -> fields.add(new Typed(name, value)));
      }
    });
    return fields;
  }

  private Response page(Map<String, List<String>> values) {
    String page =
        Templates.signedOutWhileTyping(fields(values), visit.path(), submission.hasFile()).render();
    return Response.status(Response.Status.UNAUTHORIZED)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .build();
  }
}
