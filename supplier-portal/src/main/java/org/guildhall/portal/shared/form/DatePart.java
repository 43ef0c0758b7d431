package org.guildhall.portal.shared.form;

import io.quarkus.qute.TemplateData;
import java.util.Locale;

/** Day, month or year of a date input. */
@TemplateData
public record DatePart(String id, String name, String label, int width, String value) {

  static DatePart of(Form form, String field, String label, int width) {
    String suffix = "-" + label.toLowerCase(Locale.ROOT);
    return new DatePart(
        form.id(field) + suffix, field + suffix, label, width, form.value(field + suffix));
  }
}
