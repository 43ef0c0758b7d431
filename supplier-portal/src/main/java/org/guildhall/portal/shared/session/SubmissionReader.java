package org.guildhall.portal.shared.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.portal.shared.upload.FormBody;
import org.guildhall.portal.shared.upload.FormConfig;
import org.guildhall.portal.shared.upload.FormLimits;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads each form once, and tells the visit which organisation the form was shown for. It comes
 * after the permission, when there is room for the form, and before everything that wants to see
 * it: what finds a form that was read, such as the check against forgery, takes it as it is, and
 * what would write its file into a folder never gets to see one (ADR 27).
 */
@ApplicationScoped
public class SubmissionReader {
  static final int PRIORITY = Priorities.AUTHORIZATION + 2;
  private static final String TOKEN_FIELD = "csrf-token";
  private static final Logger LOG = Logger.getLogger(SubmissionReader.class);

  private final Visit visit;
  private final Submission submission;
  private final FormConfig config;

  @Inject
  SubmissionReader(Visit visit, Submission submission, FormConfig config) {
    this.visit = visit;
    this.submission = submission;
    this.config = config;
  }

  @ServerRequestFilter(priority = PRIORITY)
  public void read(ResteasyReactiveContainerRequestContext context) {
    var request = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    FormBody form = HttpMethod.POST.equals(context.getMethod()) ? form(context) : FormBody.none();
    FormData seen = new FormData(config.mostFields());
    form.values().forEach((name, all) -> all.forEach(value -> seen.add(name, seen(name, value))));
    request.setFormData(seen);
    submission.received(form, "true".equals(context.getHeaderString("Guildhall-Autosave")));
    visit.submitted(
        first(form.values(), "submission-key"), uuid(first(form.values(), "acting-for")));
  }

  /** What compares the token with the cookie takes it as the cookie has it. */
  private static String seen(String name, String value) {
    return name.equals(TOKEN_FIELD) ? FormToken.read(value) : value;
  }

  /** Whatever the answer is: it is read when everything was sent. */
  @ServerResponseFilter
  public void finish(ContainerRequestContext request, ContainerResponseContext response) {
    try {
      submission.finish();
    } catch (ProblemException gone) {
      LOG.debugf("The rest of a form did not come: %s", gone.getMessage());
    }
  }

  private FormBody form(ResteasyReactiveContainerRequestContext context) {
    InputStream body = context.getEntityStream();
    FormLimits limits = config.limits(visit.isSignedIn());
    try {
      return form(context, body, limits);
    } catch (ProblemException refused) {
      skip(body);
      throw refused;
    } catch (IOException gone) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "The form broke off. Send it again");
    }
  }

  private static FormBody form(
      ResteasyReactiveContainerRequestContext context, InputStream body, FormLimits limits)
      throws IOException {
    MediaType type = mediaType(context);
    if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      return FormBody.urlEncoded(body, limits);
    }
    if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      return FormBody.none();
    }
    String boundary = type.getParameters().get("boundary");
    if (boundary == null || boundary.isBlank()) {
      throw unreadable();
    }
    return FormBody.multipart(body, boundary, context.getLength(), limits);
  }

  private static MediaType mediaType(ResteasyReactiveContainerRequestContext context) {
    String header = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (header == null) {
      return MediaType.APPLICATION_OCTET_STREAM_TYPE;
    }
    try {
      return MediaType.valueOf(header);
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  private static ProblemException unreadable() {
    return ProblemException.of(KitProblem.INVALID_INPUT, "The form could not be read");
  }

  private static void skip(InputStream body) {
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      LOG.debugf("A form that is refused broke off: %s", gone.getMessage());
    }
  }

  private static @Nullable String first(Map<String, List<String>> values, String name) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() ? null : all.getFirst();
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException tampered) {
      return null;
    }
  }
}
