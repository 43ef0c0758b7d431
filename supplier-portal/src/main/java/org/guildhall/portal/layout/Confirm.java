package org.guildhall.portal.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.guildhall.portal.form.Form;
import org.jspecify.annotations.Nullable;

/** "Are you sure" for an act that cannot be undone, with an optional reason. */
public final class Confirm {

  private Confirm() {}

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance confirm(
        Form form,
        String title,
        String text,
        String button,
        String back,
        @Nullable String reasonLabel);
  }

  /** A page whose form posts to its own address; {@code back} is where "Cancel" leads. */
  public static TemplateInstance page(
      Form form, String title, String text, String button, String back) {
    return Templates.confirm(form, title, text, button, back, null);
  }

  /** The same with a text area named {@code reason}. */
  public static TemplateInstance withReason(
      Form form, String title, String text, String button, String back, String reasonLabel) {
    return Templates.confirm(form, title, text, button, back, reasonLabel);
  }
}
