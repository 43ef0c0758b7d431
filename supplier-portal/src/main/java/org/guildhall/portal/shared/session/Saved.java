package org.guildhall.portal.shared.session;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.guildhall.portal.shared.form.Form;

/** Answers to a draft saved in the background by the page's script. */
public final class Saved {
  private static final int UNPROCESSABLE = 422;

  private Saved() {}

  /**
   * The script puts the new version into the form, so that the next save does not conflict with
   * this one.
   */
  public static Response version(long version) {
    return Response.ok(new Body(version, ""), MediaType.APPLICATION_JSON).build();
  }

  /** Nothing was saved; the script shows the first reason beside the form, quietly. */
  public static Response not(Form form) {
    String why = form.problems().isEmpty() ? "" : form.problems().getFirst().message();
    return Response.status(UNPROCESSABLE)
        .entity(new Body(-1, why))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  /** JSON for the script. */
  public record Body(long version, String reason) {}
}
