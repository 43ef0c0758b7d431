package org.guildhall.marketplace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.web.audit.ActedForNames;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;

/** What organisations are called. */
@ApplicationScoped
class RefNames implements ActedForNames {
  private final Organisations organisations;

  RefNames(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Map<UUID, String> of(Set<UUID> ids) {
    return organisations.refs(ids).stream()
        .collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
  }
}
