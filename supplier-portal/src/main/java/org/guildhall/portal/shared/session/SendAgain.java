package org.guildhall.portal.shared.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * A form with which nothing was done, because its session has run out or because an API wants a
 * second factor, comes back in a page that holds everything typed, so that it can be sent again.
 * Nothing is stored on the server: what was typed may be a tender.
 */
@ApplicationScoped
public class SendAgain {
  private static final List<String> MADE_ANEW = List.of("csrf-token");
  private static final String LABEL = "label:";

  private final Visit visit;
  private final Submission submission;

  SendAgain(Visit visit, Submission submission) {
    this.visit = visit;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance sendAgain(
        boolean secondFactor, List<Typed> fields, List<Chosen> files, String address);
  }

  /** A field in which a file was chosen: no page can hold that, so it is chosen again. */
  @TemplateData
  public record Chosen(String name, String label) {}

  /**
   * After signing in.
   *
   * @throws ProblemException when the browser went away
   */
  Response signedOut() {
    return page(false);
  }

  /**
   * After a second factor was shown.
   *
   * @throws ProblemException when the browser went away
   */
  public Response afterSecondFactor() {
    return page(true);
  }

  private Response page(boolean secondFactor) {
    // The button that was pressed stands behind the file.
    submission.finish();
    String page =
        Templates.sendAgain(secondFactor, fields(submission.values()), chosen(), visit.whereSent())
            .render();
    return Response.status(Response.Status.UNAUTHORIZED)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .build();
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

  private List<Chosen> chosen() {
    Map<String, List<String>> values = submission.values();
    return submission.fileFields().stream()
        .map(name ->
            new Chosen(
                name,
                values.getOrDefault(LABEL + name, List.of()).stream()
                    .findFirst()
                    .orElse("The file")))
        .toList();
  }
}
