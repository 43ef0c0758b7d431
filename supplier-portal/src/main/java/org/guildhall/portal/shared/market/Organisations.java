package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.market.OrganisationKind;
import org.guildhall.portal.client.market.OrganisationOrigin;
import org.guildhall.portal.client.market.OrganisationRef;
import org.guildhall.portal.client.market.OrganisationStatus;
import org.guildhall.portal.client.market.OrganisationSummary;
import org.guildhall.portal.client.market.OrganisationView;

/** What pages ask of an organisation. */
@TemplateExtension
public final class Organisations {
  private Organisations() {}

  public static boolean supplier(OrganisationView organisation) {
    return organisation.kind() == OrganisationKind.SUPPLIER;
  }

  public static boolean supplier(OrganisationRef organisation) {
    return organisation.kind() == OrganisationKind.SUPPLIER;
  }

  /** Whether it is here from published notices only and nobody speaks for it. */
  public static boolean unclaimed(OrganisationSummary organisation) {
    return unclaimed(organisation.origin(), organisation.status());
  }

  public static boolean unclaimed(OrganisationView organisation) {
    return unclaimed(organisation.origin(), organisation.status());
  }

  private static boolean unclaimed(OrganisationOrigin origin, OrganisationStatus status) {
    return origin == OrganisationOrigin.IMPORTED && status == OrganisationStatus.PENDING;
  }
}
