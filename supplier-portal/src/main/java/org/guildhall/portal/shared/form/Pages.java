package org.guildhall.portal.shared.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Pages and files as answers: most of all the page in answer to a form that needs putting right.
 */
public final class Pages {
  private static final int UNPROCESSABLE = 422;

  private Pages() {}

  /** The same page again, with what was typed and what is wrong. */
  public static Response again(TemplateInstance page) {
    return Response.status(UNPROCESSABLE)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .build();
  }

  /** A file that an API has, passed on; always a download, whatever is in it. */
  public static Response download(Response found) {
    String disposition = found.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
    return Response.ok(found.readEntity(InputStream.class), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition == null ? "attachment" : disposition)
        .build();
  }

  /** A table that an API has, passed on for a spreadsheet. */
  public static Response spreadsheet(Response found) {
    return Response.fromResponse(download(found)).type("text/csv;charset=utf-8").build();
  }

  /** What a page is about, which the link to it names; somebody may come without it. */
  public static UUID begunOn(@Nullable UUID named, String what) {
    if (named == null) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "Begin on the page of " + what + ", which leads here.");
    }
    return named;
  }

  public static Response show(TemplateInstance page) {
    return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).build();
  }
}
