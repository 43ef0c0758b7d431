package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.market.ResponseStatus;
import org.guildhall.portal.client.market.ResponseSummary;
import org.guildhall.portal.client.market.ResponseView;

/** What pages ask of a response. */
@TemplateExtension
public final class Responses {
  private Responses() {}

  public static boolean draft(ResponseView response) {
    return response.status() == ResponseStatus.DRAFT;
  }

  public static boolean draft(ResponseSummary response) {
    return response.status() == ResponseStatus.DRAFT;
  }

  public static boolean submitted(ResponseView response) {
    return response.status() == ResponseStatus.SUBMITTED;
  }

  public static boolean submitted(ResponseSummary response) {
    return response.status() == ResponseStatus.SUBMITTED;
  }
}
