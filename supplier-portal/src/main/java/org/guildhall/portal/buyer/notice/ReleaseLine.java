package org.guildhall.portal.buyer.notice;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** What a field of a release says, in words. */
@TemplateData
public record ReleaseLine(String label, List<String> values) {

  public ReleaseLine {
    values = List.copyOf(values);
  }
}
