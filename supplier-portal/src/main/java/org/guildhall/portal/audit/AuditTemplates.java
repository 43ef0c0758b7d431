package org.guildhall.portal.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The one page that all of them show. */
@CheckedTemplate(basePath = "audit")
final class AuditTemplates {

  private AuditTemplates() {}

  static native TemplateInstance audit(AuditView view);
}
