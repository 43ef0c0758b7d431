package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.market.ResponseAct;
import org.guildhall.portal.client.market.ResponseView;

/** What pages ask of a response; what may be done with it, the API says. */
@TemplateExtension
public final class Responses {
  private Responses() {}

  /** {@link #may(ResponseView, ResponseAct)} for templates; an act that does not exist fails. */
  public static boolean may(ResponseView response, String act) {
    return may(response, ResponseAct.valueOf(act));
  }

  /** Whether who reads may do it now, as the API says. */
  public static boolean may(ResponseView response, ResponseAct act) {
    return response.next().stream().anyMatch(next -> next.act() == act && next.you());
  }
}
