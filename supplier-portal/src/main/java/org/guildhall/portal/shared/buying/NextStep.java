package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.guildhall.portal.client.buying.Act;
import org.jspecify.annotations.Nullable;

/**
 * An act that is possible next, for people to read.
 *
 * @param href the page where it is done, if people do it
 * @param who by whom it is done: "an approver of Northbridge City Council"
 * @param from from when on it is possible; now, if that is not said
 * @param until until when it is possible
 */
@TemplateData
public record NextStep(
    Act act, @Nullable String href, String who, @Nullable Instant from, @Nullable Instant until) {

  /** Whether it has a page, and that is another than the one that is read. */
  public boolean leadsAwayFrom(String page) {
    return href != null && !href.equals(page);
  }
}
