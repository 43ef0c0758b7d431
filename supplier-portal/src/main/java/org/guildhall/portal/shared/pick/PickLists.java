package org.guildhall.portal.shared.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.portal.client.market.OrganisationsApi;

/** The list of each kind, made when it is first asked for. */
@ApplicationScoped
class PickLists {
  private final Map<PickKind, PickList> lists = new EnumMap<>(PickKind.class);
  private final OrganisationsApi organisations;

  @Inject
  PickLists(@RestClient OrganisationsApi organisations) {
    this.organisations = organisations;
  }

  synchronized PickList of(PickKind kind) {
    return lists.computeIfAbsent(kind, this::made);
  }

  private PickList made(PickKind kind) {
    return switch (kind) {
      case CPV -> CodePickList.cpv();
      case AREA -> CodePickList.areas();
      case SERVICE -> CodePickList.services();
      case UNIT -> new UnitPickList();
      case ORGANISATION -> new OrganisationPickList(organisations, false);
      case NAME -> new OrganisationPickList(organisations, true);
    };
  }
}
