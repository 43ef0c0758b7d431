package org.guildhall.portal.buyer.notice;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A part of a release: the tender, a lot, a criterion of the lot.
 *
 * @param level of its heading on the page, from 2
 */
@TemplateData
public record ReleaseSection(String title, int level, List<ReleaseLine> lines) {

  public ReleaseSection {
    lines = List.copyOf(lines);
  }
}
