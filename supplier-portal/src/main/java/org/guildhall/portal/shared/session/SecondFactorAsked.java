package org.guildhall.portal.shared.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What an API did not do because it wants a second factor comes back in a page that holds
 * everything typed, so that it can be sent again once the second factor was shown.
 */
@ApplicationScoped
public class SecondFactorAsked {
  private final Visit visit;
  private final Submission submission;

  SecondFactorAsked(Visit visit, Submission submission) {
    this.visit = visit;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance secondFactorAsked(
        List<Typed> fields, String address, boolean files);
  }

  /** The page; a form that no API has done anything with. */
  public Response page() {
    String page =
        Templates.secondFactorAsked(
                KeepWhatWasTyped.fields(submission.values()), visit.path(), submission.hasFile())
            .render();
    return Response.status(Response.Status.UNAUTHORIZED)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .build();
  }
}
