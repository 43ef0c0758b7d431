package org.guildhall.portal.shared.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.portal.shared.form.Upload;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Reads each form once, and tells the visit which organisation the form was shown for. */
public final class SubmissionReader {
  private static final int LAST = 9000;
  private final Visit visit;
  private final Submission submission;

  @jakarta.inject.Inject
  SubmissionReader(Visit visit, Submission submission) {
    this.visit = visit;
    this.submission = submission;
  }

  @ServerRequestFilter(priority = LAST)
  @WithFormRead
  public void read(ResteasyReactiveContainerRequestContext context) {
    var request = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    FormData data = request.getFormData();
    if (data == null) {
      return;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Upload> uploads = new LinkedHashMap<>();
    for (String name : data) {
      values.put(
          name,
          data.get(name).stream().filter(v -> !v.isFileItem()).map(FormValue::getValue).toList());
      data.get(name).stream()
          .filter(FormValue::isFileItem)
          .findFirst()
          .ifPresent(f -> keep(uploads, name, f));
    }
    submission.received(
        values, uploads, request.serverRequest().getRequestHeader("Guildhall-Autosave"));
    visit.submitted(first(values, "submission-key"), uuid(first(values, "acting-for")));
  }

  private static void keep(Map<String, Upload> uploads, String name, FormValue file) {
    boolean chosen = file.getFileName() != null && !file.getFileName().isBlank();
    if (chosen) {
      long size = file.getFileItem().getFile().toFile().length();
      String type = file.getHeaders() == null ? null : file.getHeaders().getFirst("Content-Type");
      uploads.put(
          name,
          new Upload(
              file.getFileName(),
              type == null ? "application/octet-stream" : type,
              file.getFileItem().getFile(),
              size));
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
