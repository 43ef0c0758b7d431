package org.guildhall.portal.shared.buying;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.guildhall.portal.client.buying.ProcurementView;

/** The page in place of one that a procurement has later: it says so, and what comes first. */
public final class NotYet {

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance notYet(ProcurementView procurement, String title, String text);
  }

  private NotYet() {}

  /**
   * @param text why there is nothing, in a sentence
   */
  public static TemplateInstance page(ProcurementView procurement, String title, String text) {
    return Templates.notYet(procurement, title, text);
  }
}
