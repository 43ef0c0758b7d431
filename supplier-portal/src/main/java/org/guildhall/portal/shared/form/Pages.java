package org.guildhall.portal.shared.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page in answer to a form that needs putting right. */
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

  public static Response show(TemplateInstance page) {
    return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).build();
  }
}
