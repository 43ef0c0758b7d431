package org.guildhall.buying.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.web.audit.ActedForNames;

/** What the marketplace told that organisations are called. */
@ApplicationScoped
class PartyNames implements ActedForNames {
  private final Parties parties;

  PartyNames(Parties parties) {
    this.parties = parties;
  }

  @Override
  public Map<UUID, String> of(Set<UUID> ids) {
    return parties.byIds(ids).stream().collect(Collectors.toMap(Party::id, Party::name));
  }
}
