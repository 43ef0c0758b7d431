package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.market.OrganisationKind;
import org.guildhall.portal.client.market.OrganisationRef;
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
}
